/** How our command line names itself to a server (RFC 9110: User-Agent). */
export const CLI_AGENT = 'aftercall-cli';
