// Generated from the API (npm run portal:types). Not to be edited.

export interface paths {
    "/settings/call/post-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The post-session transfer of all calls */
        get: operations["getSettingsCallPostSession"];
        /** Save the post-session transfer of all calls */
        put: operations["saveSettingsCallPostSession"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/call/post-session/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of the post-session transfer of all calls */
        get: operations["getSettingsCallPostSessionHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/chat/post-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The post-session transfer of all chats */
        get: operations["getSettingsChatPostSession"];
        /** Save the post-session transfer of all chats */
        put: operations["saveSettingsChatPostSession"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/chat/post-session/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of the post-session transfer of all chats */
        get: operations["getSettingsChatPostSessionHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/chat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The manners of chats: reminders, dismissal, limits */
        get: operations["getSettingsChat"];
        /** Save the manners of chats: reminders, dismissal, limits */
        put: operations["saveSettingsChat"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/chat/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of the manners of chats: reminders, dismissal, limits */
        get: operations["getSettingsChatHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/custom-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The keys of signed custom data */
        get: operations["getSettingsCustomData"];
        /** Save the keys of signed custom data */
        put: operations["saveSettingsCustomData"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/custom-data/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of the keys of signed custom data */
        get: operations["getSettingsCustomDataHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/business": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The time zone and currency of the business */
        get: operations["getSettingsBusiness"];
        /** Save the time zone and currency of the business */
        put: operations["saveSettingsBusiness"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/business/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of the time zone and currency of the business */
        get: operations["getSettingsBusinessHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All of: calendar of hours and holidays */
        get: operations["getHours"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hours/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        /** The calendar of hours and holidays */
        get: operations["getHoursByName"];
        /** Save the calendar of hours and holidays */
        put: operations["saveHoursByName"];
        post?: never;
        /** Delete the calendar of hours and holidays */
        delete: operations["deleteHoursByName"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hours/{name}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        /** Every version of the calendar of hours and holidays */
        get: operations["getHoursByNameHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All of: switch of flows */
        get: operations["getFlags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/flags/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        /** The switch of flows */
        get: operations["getFlagsByName"];
        /** Save the switch of flows */
        put: operations["saveFlagsByName"];
        post?: never;
        /** Delete the switch of flows */
        delete: operations["deleteFlagsByName"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/flags/{name}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        /** Every version of the switch of flows */
        get: operations["getFlagsByNameHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual-agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All of: virtual agent */
        get: operations["getVirtualAgents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual-agents/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        /** The virtual agent */
        get: operations["getVirtualAgentsByName"];
        /** Save the virtual agent */
        put: operations["saveVirtualAgentsByName"];
        post?: never;
        /** Delete the virtual agent */
        delete: operations["deleteVirtualAgentsByName"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual-agents/{name}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        /** Every version of the virtual agent */
        get: operations["getVirtualAgentsByNameHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All of: queue */
        get: operations["getQueues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queues/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        /** The queue */
        get: operations["getQueuesByName"];
        /** Save the queue */
        put: operations["saveQueuesByName"];
        post?: never;
        /** Delete the queue */
        delete: operations["deleteQueuesByName"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queues/{name}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        /** Every version of the queue */
        get: operations["getQueuesByNameHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All of: phone number */
        get: operations["getNumbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/numbers/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        /** The phone number */
        get: operations["getNumbersByName"];
        /** Save the phone number */
        put: operations["saveNumbersByName"];
        post?: never;
        /** Delete the phone number */
        delete: operations["deleteNumbersByName"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/numbers/{name}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        /** Every version of the phone number */
        get: operations["getNumbersByNameHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat-addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All of: address customers chat with */
        get: operations["getChatAddresses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat-addresses/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        /** The address customers chat with */
        get: operations["getChatAddressesByName"];
        /** Save the address customers chat with */
        put: operations["saveChatAddressesByName"];
        post?: never;
        /** Delete the address customers chat with */
        delete: operations["deleteChatAddressesByName"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat-addresses/{name}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        /** Every version of the address customers chat with */
        get: operations["getChatAddressesByNameHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queues/{name}/call-post-session": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        /** The post-session transfer of one queue's calls */
        get: operations["getQueuesByNameCallPostSession"];
        /** Save the post-session transfer of one queue's calls */
        put: operations["saveQueuesByNameCallPostSession"];
        post?: never;
        /** Delete the post-session transfer of one queue's calls */
        delete: operations["deleteQueuesByNameCallPostSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queues/{name}/call-post-session/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        /** Every version of the post-session transfer of one queue's calls */
        get: operations["getQueuesByNameCallPostSessionHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queues/{name}/chat-post-session": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        /** The post-session transfer of one queue's web chats */
        get: operations["getQueuesByNameChatPostSession"];
        /** Save the post-session transfer of one queue's web chats */
        put: operations["saveQueuesByNameChatPostSession"];
        post?: never;
        /** Delete the post-session transfer of one queue's web chats */
        delete: operations["deleteQueuesByNameChatPostSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queues/{name}/chat-post-session/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        /** Every version of the post-session transfer of one queue's web chats */
        get: operations["getQueuesByNameChatPostSessionHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/call/post-session/effective": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The post-session setting that holds for all calls */
        get: operations["getSettingsCallPostSessionEffective"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/chat/post-session/effective": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The post-session setting that holds for all chats */
        get: operations["getSettingsChatPostSessionEffective"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queues/{name}/chat-post-session/effective": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        /** The post-session setting that holds for a queue's web chats */
        get: operations["getQueuesByNameChatPostSessionEffective"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queues/{name}/call-post-session/effective": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        /** The post-session setting that holds for a queue's calls */
        get: operations["getQueuesByNameCallPostSessionEffective"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is wrong with the settings as they are stored */
        get: operations["getSettingsProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All settings as one file */
        get: operations["getSettingsExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Save what a file says, all or nothing */
        post: operations["postSettingsImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an import would change */
        post: operations["postSettingsDiff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which past sessions would have gone otherwise with other settings; nothing is saved */
        post: operations["postSettingsWhatIf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sessions, newest first */
        get: operations["getSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** One session */
        get: operations["getSessionsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/why": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** Why this caller got the virtual agent, or not */
        get: operations["getSessionsByIdWhy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/metadata": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** The session metadata file as it would be written now */
        get: operations["getSessionsByIdMetadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/form": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        /** What the agent enters about the session, also after its end */
        put: operations["saveSessionsByIdForm"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the conversation for one side; pages of any origin may ask (CORS) */
        post: operations["postSessionsByIdEnd"];
        delete?: never;
        /** CORS preflight */
        options: operations["askForSessionsByIdEnd"];
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/end-token": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A token that ends this one session on behalf of one party, for a web phone */
        post: operations["postSessionsByIdEndToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Transfer the customer to another agent or queue: cold at once, warm after a talk; 409 no-agents where nobody could ever come, own-transfer to who is there already */
        post: operations["postSessionsByIdTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/transfer/complete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave the customer with the second agent */
        post: operations["postSessionsByIdTransferComplete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/transfer/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave the customer with the first agent */
        post: operations["postSessionsByIdTransferCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call a customer */
        post: operations["postCalls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{sid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sid: string;
            };
            cookie?: never;
        };
        /** The session and leg of a carrier's call */
        get: operations["getCallsBySid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An agent takes a chat that was offered to them */
        post: operations["postSessionsByIdAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** The transcript of a chat */
        get: operations["getSessionsByIdMessages"];
        put?: never;
        /** An agent writes; in a chat offered to them it takes the chat */
        post: operations["postSessionsByIdMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/typing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An agent is typing, or not any more */
        post: operations["postSessionsByIdTyping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Everything that is known of a person */
        post: operations["postPeopleExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/forget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erase a person everywhere */
        post: operations["postPeopleForget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/opt-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person is never to be asked for a post-session transfer again */
        post: operations["postPeopleOptOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/opt-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** They may be asked again */
        post: operations["postPeopleOptIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agent-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kinds of virtual agent */
        get: operations["getAgentKinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Releases of flows, newest first, and the folder they come from */
        get: operations["getReleases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases/{release}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                release: string;
            };
            cookie?: never;
        };
        /** The files of a release */
        get: operations["getReleasesByRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases/serving": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Go back to a release, for all new sessions or for a share of them */
        put: operations["saveReleasesServing"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where ended sessions are sent */
        get: operations["getCrm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the CRM a signed record that is no session */
        post: operations["testCrm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual-agents/{name}/test": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a virtual agent without a session: nothing is kept, nobody is called */
        post: operations["testVirtualAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Effects that were given up, newest first */
        get: operations["getDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try one again */
        post: operations["postDeadLettersByIdReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schemas/session-metadata.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** JSON Schema of the session metadata file */
        get: operations["getSchemasSessionMetadataJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["getOpenapiJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["getSignIn"];
        put?: never;
        /** Sign in: sets an http-only cookie */
        post: operations["postSignIn"];
        /** Sign out */
        delete: operations["deleteSignIn"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in/first": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the first administrator, with the link that the first start prints */
        post: operations["postSignInFirst"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Send a browser to the provider of OpenID Connect */
        get: operations["beginOidcSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the provider sends the browser back */
        get: operations["finishOidcSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is signed in; for administrators, where anybody is */
        get: operations["getSignIns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-ins/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a sign-in */
        delete: operations["deleteSignInsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change one's own password */
        post: operations["postPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Users of the portal */
        get: operations["getUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Save a user; administrators only */
        put: operations["saveUsersByName"];
        post?: never;
        /** Delete a user, and end their sign-ins */
        delete: operations["deleteUsersByName"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is served now, what was decided, what needs somebody */
        get: operations["getOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/overview/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as server-sent events: now, and whenever it has changed */
        get: operations["streamOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/decision-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many decisions of a period came to what */
        get: operations["getDecisionCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/local-carrier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Addresses that can be called on the local carrier */
        get: operations["getLocalCarrier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/local-carrier/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Legs of the local carrier */
        get: operations["getLocalCarrierCalls"];
        put?: never;
        /** Call one of our numbers as a customer, on the local carrier */
        post: operations["postLocalCarrierCalls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/local-carrier/calls/{sid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sid: string;
            };
            cookie?: never;
        };
        /** One leg of the local carrier */
        get: operations["getLocalCarrierCallsBySid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/local-carrier/calls/{sid}/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sid: string;
                action: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Be the person at the phone: press, say, hangup, answer, reject */
        post: operations["postLocalCarrierCallsBySidByAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** CSAT, NPS and CES with n and interval, and who fell out on the way to an answer */
        get: operations["getResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/results.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The results as a file: a line a session */
        get: operations["getResultsFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/results/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sessions a number is made of, newest first */
        get: operations["getResultSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/results/sessions/{id}/recording": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** Sound of the comment */
        get: operations["getResultRecording"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/results/sessions/{id}/called-back": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Note that the customer was called back; editors only */
        put: operations["noteCalledBack"];
        post?: never;
        /** Take the note away; editors only */
        delete: operations["removeCalledBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases/{release}/flows": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                release: string;
            };
            cookie?: never;
        };
        /** The flows of a release, and what is wrong or doubtful in it */
        get: operations["getReleaseFlows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases/{release}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                release: string;
            };
            cookie?: never;
        };
        /** What differs from another release: steps, outcomes, prompts, params */
        get: operations["getReleaseChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/step-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many customers are at each step of a flow, were there, and hung up there */
        get: operations["getStepCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session-course": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a session can be doing, and what leads from one to another */
        get: operations["getCourseGraph"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/course": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** What this session was doing, told again from its history */
        get: operations["getSessionCourse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** What came in and went out, without sensitive values */
        get: operations["getSessionHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** What the settings of now would have decided */
        get: operations["getSessionWhatIf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/records": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** Where the session was written down */
        get: operations["getSessionRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/answers/{name}/recording": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                name: string;
            };
            cookie?: never;
        };
        /** Sound of an answer that was recorded */
        get: operations["getAnswerRecording"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a session that is stuck: whoever is still there hears a goodbye */
        post: operations["closeSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** API tokens; administrators only */
        get: operations["listApiTokens"];
        put?: never;
        /** Make an API token; administrators only */
        post: operations["createApiToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an API token: it is good for nothing from now on */
        delete: operations["revokeApiToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, and from where; administrators only */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Long work you have asked for in the last day, newest first; admins see that of everybody */
        get: operations["getJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** How far a long work is, and what came of it */
        get: operations["getJob"];
        put?: never;
        post?: never;
        /** Call a long work off: nothing of it is saved */
        delete: operations["cancelJob"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        VirtualAgent: {
            /** @constant */
            kind: "flow";
            flow: string;
            /**
             * @default [
             *       "voice"
             *     ]
             */
            channels: ("voice" | "chat")[];
            languages: string[];
            title?: string | {
                [key: string]: string;
            };
            /** @default true */
            enabled: boolean;
            fallback?: string;
            measures?: {
                csat?: string;
                nps?: string;
                ces?: string;
                cesMax?: 5 | 7;
                comment?: string;
            };
        } | {
            /** @constant */
            kind: "webhook";
            url: string;
            secret: string;
            /** @default 8 */
            timeoutSeconds: number;
            /**
             * @default [
             *       "chat"
             *     ]
             */
            channels: ("voice" | "chat")[];
            languages: string[];
            title?: string | {
                [key: string]: string;
            };
            /** @default true */
            enabled: boolean;
            fallback?: string;
            measures?: {
                csat?: string;
                nps?: string;
                ces?: string;
                cesMax?: 5 | 7;
                comment?: string;
            };
        } | {
            /** @constant */
            kind: "dialogflow-cx";
            connectorName?: string;
            agent?: string;
            environment?: string;
            endpoint?: string;
            language?: string;
            sentimentAnalysis?: boolean;
            voiceName?: string;
            welcomeIntent?: string;
            voiceModel?: string;
            speechModel?: string;
            speechModelVariant?: string;
            /**
             * @default [
             *       "voice"
             *     ]
             */
            channels: ("voice" | "chat")[];
            languages: string[];
            title?: string | {
                [key: string]: string;
            };
            /** @default true */
            enabled: boolean;
            fallback?: string;
            measures?: {
                csat?: string;
                nps?: string;
                ces?: string;
                cesMax?: 5 | 7;
                comment?: string;
            };
        } | {
            /** @constant */
            kind: "conversation-relay";
            url: string;
            language?: string;
            welcomeGreeting?: string;
            /** @enum {string} */
            welcomeGreetingInterruptible?: "none" | "dtmf" | "speech" | "any";
            /** @enum {string} */
            ttsProvider?: "Google" | "Amazon" | "ElevenLabs";
            voice?: string;
            ttsLanguage?: string;
            /** @enum {string} */
            transcriptionProvider?: "Google" | "Deepgram";
            transcriptionLanguage?: string;
            speechModel?: string;
            /** @enum {string} */
            interruptible?: "none" | "dtmf" | "speech" | "any";
            dtmfDetection?: boolean;
            hints?: string;
            /**
             * @default [
             *       "voice"
             *     ]
             */
            channels: ("voice" | "chat")[];
            languages: string[];
            title?: string | {
                [key: string]: string;
            };
            /** @default true */
            enabled: boolean;
            fallback?: string;
            measures?: {
                csat?: string;
                nps?: string;
                ces?: string;
                cesMax?: 5 | 7;
                comment?: string;
            };
        } | {
            /** @constant */
            kind: "stream";
            url: string;
            name?: string;
            /**
             * @default [
             *       "voice"
             *     ]
             */
            channels: ("voice" | "chat")[];
            languages: string[];
            title?: string | {
                [key: string]: string;
            };
            /** @default true */
            enabled: boolean;
            fallback?: string;
            measures?: {
                csat?: string;
                nps?: string;
                ces?: string;
                cesMax?: 5 | 7;
                comment?: string;
            };
        } | {
            /** @constant */
            kind: "sip";
            uri: string;
            timeoutSeconds?: number;
            /**
             * @default [
             *       "voice"
             *     ]
             */
            channels: ("voice" | "chat")[];
            languages: string[];
            title?: string | {
                [key: string]: string;
            };
            /** @default true */
            enabled: boolean;
            fallback?: string;
            measures?: {
                csat?: string;
                nps?: string;
                ces?: string;
                cesMax?: 5 | 7;
                comment?: string;
            };
        } | {
            /** @constant */
            kind: "studio";
            flowSid: string;
            accountSid?: string;
            url?: string;
            /**
             * @default [
             *       "voice"
             *     ]
             */
            channels: ("voice" | "chat")[];
            languages: string[];
            title?: string | {
                [key: string]: string;
            };
            /** @default true */
            enabled: boolean;
            fallback?: string;
            measures?: {
                csat?: string;
                nps?: string;
                ces?: string;
                cesMax?: 5 | 7;
                comment?: string;
            };
        } | {
            /** @constant */
            kind: "application";
            applicationSid: string;
            customerId?: string;
            copyParentTo?: boolean;
            timeoutSeconds?: number;
            /**
             * @default [
             *       "voice"
             *     ]
             */
            channels: ("voice" | "chat")[];
            languages: string[];
            title?: string | {
                [key: string]: string;
            };
            /** @default true */
            enabled: boolean;
            fallback?: string;
            measures?: {
                csat?: string;
                nps?: string;
                ces?: string;
                cesMax?: 5 | 7;
                comment?: string;
            };
        } | {
            /** @constant */
            kind: "url";
            url: string;
            /**
             * @default [
             *       "voice"
             *     ]
             */
            channels: ("voice" | "chat")[];
            languages: string[];
            title?: string | {
                [key: string]: string;
            };
            /** @default true */
            enabled: boolean;
            fallback?: string;
            measures?: {
                csat?: string;
                nps?: string;
                ces?: string;
                cesMax?: 5 | 7;
                comment?: string;
            };
        };
        Queue: {
            agents: {
                id: string;
                name: string;
                endpoint?: string;
                chat?: string;
            }[];
            /**
             * @default in-order
             * @enum {string}
             */
            strategy: "in-order" | "all-at-once" | "round-robin" | "longest-idle" | "by-load";
            /** @default 20 */
            ringSeconds: number;
            /** @default 600 */
            maxWaitSeconds: number;
            /** @default 10 */
            retrySeconds: number;
            /** @default 60 */
            outageSeconds: number;
            /** Format: uri */
            waitMusicUrl?: string;
            /** @default false */
            whisper: boolean;
            /** @default false */
            acceptKey: boolean | string;
            /** @default false */
            detectMachine: boolean;
            /**
             * @default {
             *       "acceptSeconds": 60,
             *       "perAgent": 3
             *     }
             */
            chat: {
                /** @default 60 */
                acceptSeconds: number;
                /** @default 3 */
                perAgent: number;
            };
            hours?: string;
            callerId?: string;
        };
        Number: {
            flow: string;
            /** @default en */
            language: string;
            name?: string;
            params?: {
                [key: string]: string | number | boolean;
            };
            fallbackNumber?: string;
        };
        CallPostSession: {
            /** @default false */
            enabled: boolean;
            /**
             * @default [
             *       "inbound",
             *       "inbound-sip",
             *       "web",
             *       "outbound",
             *       "api",
             *       "callback",
             *       "campaign"
             *     ]
             */
            callTypes: ("inbound" | "inbound-sip" | "web" | "outbound" | "api" | "callback" | "campaign")[];
            /** @default null */
            virtualAgent: string | null;
            /** @default false */
            dataParametersEnabled: boolean;
            /** @default [] */
            dataParameters: ({
                field: string;
                /** @constant */
                type: "fixed";
                value: string | number | boolean;
                sensitive?: boolean;
            } | ({
                field: string;
                /** @constant */
                type: "dynamic";
                default?: string | number | boolean;
                required?: boolean;
                sensitive?: boolean;
                /** @constant */
                source: "metadata";
                /** @enum {string} */
                sourceField: "sessionId" | "callId" | "chatId" | "channel" | "type" | "direction" | "language" | "from" | "to" | "queueId" | "queueName" | "queuePath" | "agentId" | "agentName" | "talkSeconds" | "waitSeconds" | "holdSeconds" | "endedBy" | "startedAt" | "connectedAt" | "endedAt" | "disposition" | "tags";
            } | {
                field: string;
                /** @constant */
                type: "dynamic";
                default?: string | number | boolean;
                required?: boolean;
                sensitive?: boolean;
                /** @constant */
                source: "sip";
                sourceField: string;
            } | {
                field: string;
                /** @constant */
                type: "dynamic";
                default?: string | number | boolean;
                required?: boolean;
                sensitive?: boolean;
                /** @enum {string} */
                source: "signed" | "unsigned";
                sourceField: string;
            } | {
                field: string;
                /** @constant */
                type: "dynamic";
                default?: string | number | boolean;
                required?: boolean;
                sensitive?: boolean;
                /** @constant */
                source: "flow";
                sourceField: string;
            } | {
                field: string;
                /** @constant */
                type: "dynamic";
                default?: string | number | boolean;
                required?: boolean;
                sensitive?: boolean;
                /** @constant */
                source: "form";
                sourceField: string;
            }))[];
            /**
             * @default {
             *       "sessionMetadata": false,
             *       "crm": false
             *     }
             */
            dataRecords: {
                /** @default false */
                sessionMetadata: boolean;
                /** @default false */
                crm: boolean;
            };
            /**
             * @default {
             *       "ask": false,
             *       "timeoutSeconds": 6,
             *       "attempts": 2
             *     }
             */
            optIn: {
                /** @default false */
                ask: boolean;
                /** @default 6 */
                timeoutSeconds: number;
                /** @default 2 */
                attempts: number;
                minConfidence?: number;
            };
            /**
             * @default [
             *       "agent",
             *       "end_user"
             *     ]
             */
            endedBy: ("agent" | "end_user")[];
            /**
             * @default {
             *       "action": "nothing"
             *     }
             */
            whenCustomerHangsUp: {
                /** @constant */
                action: "nothing";
            } | {
                /** @constant */
                action: "call-back";
                /** @default 60 */
                delaySeconds: number;
                /** @default null */
                quietHours: {
                    from: string;
                    to: string;
                    timeZone: string;
                } | null;
                /** @default 1 */
                attempts: number;
                /** @default 900 */
                pauseSeconds: number;
                /** @default 30 */
                ringSeconds: number;
                /** @default false */
                detectMachine: boolean;
            } | {
                /** @constant */
                action: "agent-leg";
                virtualAgent: string;
            };
            /** @default 0 */
            minimumTalkSeconds: number;
            /** @default null */
            hours: {
                timeZone: string;
                days: {
                    /** @default [] */
                    monday: string[];
                    /** @default [] */
                    tuesday: string[];
                    /** @default [] */
                    wednesday: string[];
                    /** @default [] */
                    thursday: string[];
                    /** @default [] */
                    friday: string[];
                    /** @default [] */
                    saturday: string[];
                    /** @default [] */
                    sunday: string[];
                };
                /** @default [] */
                holidays: string[];
            } | null;
            /** @default 100 */
            samplingPercent: number;
            /** @default null */
            perPerson: {
                /** @default null */
                notWithinDays: number | null;
                /** @default null */
                atMost: {
                    times: number;
                    days: number;
                } | null;
            } | null;
            /** @default null */
            dailyCap: {
                most: number;
                timeZone: string;
            } | null;
            /**
             * @default any
             * @enum {string}
             */
            transferredCalls: "any" | "only" | "never";
        };
        QueueCallPostSession: {
            /**
             * @default inherit
             * @enum {string}
             */
            mode: "inherit" | "on" | "off";
            callTypes?: ("inbound" | "inbound-sip" | "web" | "outbound" | "api" | "callback" | "campaign")[];
            virtualAgent?: string | null;
            dataParametersEnabled?: boolean;
            dataParameters?: ({
                field: string;
                /** @constant */
                type: "fixed";
                value: string | number | boolean;
                sensitive?: boolean;
            } | ({
                field: string;
                /** @constant */
                type: "dynamic";
                default?: string | number | boolean;
                required?: boolean;
                sensitive?: boolean;
                /** @constant */
                source: "metadata";
                /** @enum {string} */
                sourceField: "sessionId" | "callId" | "chatId" | "channel" | "type" | "direction" | "language" | "from" | "to" | "queueId" | "queueName" | "queuePath" | "agentId" | "agentName" | "talkSeconds" | "waitSeconds" | "holdSeconds" | "endedBy" | "startedAt" | "connectedAt" | "endedAt" | "disposition" | "tags";
            } | {
                field: string;
                /** @constant */
                type: "dynamic";
                default?: string | number | boolean;
                required?: boolean;
                sensitive?: boolean;
                /** @constant */
                source: "sip";
                sourceField: string;
            } | {
                field: string;
                /** @constant */
                type: "dynamic";
                default?: string | number | boolean;
                required?: boolean;
                sensitive?: boolean;
                /** @enum {string} */
                source: "signed" | "unsigned";
                sourceField: string;
            } | {
                field: string;
                /** @constant */
                type: "dynamic";
                default?: string | number | boolean;
                required?: boolean;
                sensitive?: boolean;
                /** @constant */
                source: "flow";
                sourceField: string;
            } | {
                field: string;
                /** @constant */
                type: "dynamic";
                default?: string | number | boolean;
                required?: boolean;
                sensitive?: boolean;
                /** @constant */
                source: "form";
                sourceField: string;
            }))[];
            dataRecords?: {
                /** @default false */
                sessionMetadata: boolean;
                /** @default false */
                crm: boolean;
            };
            optIn?: {
                /** @default false */
                ask: boolean;
                /** @default 6 */
                timeoutSeconds: number;
                /** @default 2 */
                attempts: number;
                minConfidence?: number;
            };
            endedBy?: ("agent" | "end_user")[];
            whenCustomerHangsUp?: {
                /** @constant */
                action: "nothing";
            } | {
                /** @constant */
                action: "call-back";
                /** @default 60 */
                delaySeconds: number;
                /** @default null */
                quietHours: {
                    from: string;
                    to: string;
                    timeZone: string;
                } | null;
                /** @default 1 */
                attempts: number;
                /** @default 900 */
                pauseSeconds: number;
                /** @default 30 */
                ringSeconds: number;
                /** @default false */
                detectMachine: boolean;
            } | {
                /** @constant */
                action: "agent-leg";
                virtualAgent: string;
            };
            minimumTalkSeconds?: number;
            hours?: {
                timeZone: string;
                days: {
                    /** @default [] */
                    monday: string[];
                    /** @default [] */
                    tuesday: string[];
                    /** @default [] */
                    wednesday: string[];
                    /** @default [] */
                    thursday: string[];
                    /** @default [] */
                    friday: string[];
                    /** @default [] */
                    saturday: string[];
                    /** @default [] */
                    sunday: string[];
                };
                /** @default [] */
                holidays: string[];
            } | null;
            samplingPercent?: number;
            perPerson?: {
                /** @default null */
                notWithinDays: number | null;
                /** @default null */
                atMost: {
                    times: number;
                    days: number;
                } | null;
            } | null;
            dailyCap?: {
                most: number;
                timeZone: string;
            } | null;
            /** @enum {string} */
            transferredCalls?: "any" | "only" | "never";
        };
        ChatPostSession: {
            /** @default false */
            enabled: boolean;
            /**
             * @default [
             *       "web",
             *       "mobile",
             *       "sms",
             *       "whatsapp"
             *     ]
             */
            chatTypes: ("web" | "mobile" | "sms" | "whatsapp")[];
            /** @default false */
            mobileClients: boolean;
            /** @default null */
            virtualAgent: string | null;
            /** @default false */
            dataParametersEnabled: boolean;
            /** @default [] */
            dataParameters: ({
                field: string;
                /** @constant */
                type: "fixed";
                value: string | number | boolean;
                sensitive?: boolean;
            } | ({
                field: string;
                /** @constant */
                type: "dynamic";
                default?: string | number | boolean;
                required?: boolean;
                sensitive?: boolean;
                /** @constant */
                source: "metadata";
                /** @enum {string} */
                sourceField: "sessionId" | "callId" | "chatId" | "channel" | "type" | "direction" | "language" | "from" | "to" | "queueId" | "queueName" | "queuePath" | "agentId" | "agentName" | "talkSeconds" | "waitSeconds" | "holdSeconds" | "endedBy" | "startedAt" | "connectedAt" | "endedAt" | "disposition" | "tags";
            } | {
                field: string;
                /** @constant */
                type: "dynamic";
                default?: string | number | boolean;
                required?: boolean;
                sensitive?: boolean;
                /** @constant */
                source: "sip";
                sourceField: string;
            } | {
                field: string;
                /** @constant */
                type: "dynamic";
                default?: string | number | boolean;
                required?: boolean;
                sensitive?: boolean;
                /** @enum {string} */
                source: "signed" | "unsigned";
                sourceField: string;
            } | {
                field: string;
                /** @constant */
                type: "dynamic";
                default?: string | number | boolean;
                required?: boolean;
                sensitive?: boolean;
                /** @constant */
                source: "flow";
                sourceField: string;
            } | {
                field: string;
                /** @constant */
                type: "dynamic";
                default?: string | number | boolean;
                required?: boolean;
                sensitive?: boolean;
                /** @constant */
                source: "form";
                sourceField: string;
            }))[];
            /**
             * @default {
             *       "sessionMetadata": false,
             *       "crm": false
             *     }
             */
            dataRecords: {
                /** @default false */
                sessionMetadata: boolean;
                /** @default false */
                crm: boolean;
            };
            /**
             * @default {
             *       "ask": false,
             *       "timeoutSeconds": 60,
             *       "attempts": 2
             *     }
             */
            optIn: {
                /** @default false */
                ask: boolean;
                /** @default 60 */
                timeoutSeconds: number;
                /** @default 2 */
                attempts: number;
            };
            /**
             * @default [
             *       "agent",
             *       "end_user"
             *     ]
             */
            endedBy: ("agent" | "end_user" | "timeout" | "dismissed")[];
            /** @default 0 */
            minimumTalkSeconds: number;
            /** @default null */
            hours: {
                timeZone: string;
                days: {
                    /** @default [] */
                    monday: string[];
                    /** @default [] */
                    tuesday: string[];
                    /** @default [] */
                    wednesday: string[];
                    /** @default [] */
                    thursday: string[];
                    /** @default [] */
                    friday: string[];
                    /** @default [] */
                    saturday: string[];
                    /** @default [] */
                    sunday: string[];
                };
                /** @default [] */
                holidays: string[];
            } | null;
            /** @default 100 */
            samplingPercent: number;
            /** @default null */
            perPerson: {
                /** @default null */
                notWithinDays: number | null;
                /** @default null */
                atMost: {
                    times: number;
                    days: number;
                } | null;
            } | null;
            /** @default null */
            dailyCap: {
                most: number;
                timeZone: string;
            } | null;
            /**
             * @default any
             * @enum {string}
             */
            transferredChats: "any" | "only" | "never";
        };
        QueueChatPostSession: {
            /**
             * @default inherit
             * @enum {string}
             */
            mode: "inherit" | "on" | "off";
            virtualAgent?: string | null;
            dataParametersEnabled?: boolean;
            dataParameters?: ({
                field: string;
                /** @constant */
                type: "fixed";
                value: string | number | boolean;
                sensitive?: boolean;
            } | ({
                field: string;
                /** @constant */
                type: "dynamic";
                default?: string | number | boolean;
                required?: boolean;
                sensitive?: boolean;
                /** @constant */
                source: "metadata";
                /** @enum {string} */
                sourceField: "sessionId" | "callId" | "chatId" | "channel" | "type" | "direction" | "language" | "from" | "to" | "queueId" | "queueName" | "queuePath" | "agentId" | "agentName" | "talkSeconds" | "waitSeconds" | "holdSeconds" | "endedBy" | "startedAt" | "connectedAt" | "endedAt" | "disposition" | "tags";
            } | {
                field: string;
                /** @constant */
                type: "dynamic";
                default?: string | number | boolean;
                required?: boolean;
                sensitive?: boolean;
                /** @constant */
                source: "sip";
                sourceField: string;
            } | {
                field: string;
                /** @constant */
                type: "dynamic";
                default?: string | number | boolean;
                required?: boolean;
                sensitive?: boolean;
                /** @enum {string} */
                source: "signed" | "unsigned";
                sourceField: string;
            } | {
                field: string;
                /** @constant */
                type: "dynamic";
                default?: string | number | boolean;
                required?: boolean;
                sensitive?: boolean;
                /** @constant */
                source: "flow";
                sourceField: string;
            } | {
                field: string;
                /** @constant */
                type: "dynamic";
                default?: string | number | boolean;
                required?: boolean;
                sensitive?: boolean;
                /** @constant */
                source: "form";
                sourceField: string;
            }))[];
            dataRecords?: {
                /** @default false */
                sessionMetadata: boolean;
                /** @default false */
                crm: boolean;
            };
            optIn?: {
                /** @default false */
                ask: boolean;
                /** @default 60 */
                timeoutSeconds: number;
                /** @default 2 */
                attempts: number;
            };
            endedBy?: ("agent" | "end_user" | "timeout" | "dismissed")[];
            minimumTalkSeconds?: number;
            hours?: {
                timeZone: string;
                days: {
                    /** @default [] */
                    monday: string[];
                    /** @default [] */
                    tuesday: string[];
                    /** @default [] */
                    wednesday: string[];
                    /** @default [] */
                    thursday: string[];
                    /** @default [] */
                    friday: string[];
                    /** @default [] */
                    saturday: string[];
                    /** @default [] */
                    sunday: string[];
                };
                /** @default [] */
                holidays: string[];
            } | null;
            samplingPercent?: number;
            perPerson?: {
                /** @default null */
                notWithinDays: number | null;
                /** @default null */
                atMost: {
                    times: number;
                    days: number;
                } | null;
            } | null;
            dailyCap?: {
                most: number;
                timeZone: string;
            } | null;
            /** @enum {string} */
            transferredChats?: "any" | "only" | "never";
        };
        ChatAddress: {
            flow: string;
            /** @default en */
            language: string;
            name?: string;
            params?: {
                [key: string]: string | number | boolean;
            };
        };
        ChatSettings: {
            /** @default 120 */
            remindAfterSeconds: number | null;
            /** @default 180 */
            dismissAfterSeconds: number | null;
            /** @default null */
            answerWithinSeconds: number | null;
            /** @default 60 */
            leaveAfterSeconds: number;
            /** @default 30 */
            agentAwaySeconds: number;
            /**
             * @default [
             *       "*"
             *     ]
             */
            origins: string[];
            /**
             * @default {
             *       "messages": 10,
             *       "seconds": 10
             *     }
             */
            rate: {
                /** @default 10 */
                messages: number;
                /** @default 10 */
                seconds: number;
            };
            /** @default 4096 */
            maxMessageLength: number;
        };
        CustomData: {
            /** @default [] */
            keys: string[];
            /** @default null */
            issuer: string | null;
            leewaySeconds?: number;
        };
        Business: {
            /** @default UTC */
            timeZone: string;
            voices?: {
                [key: string]: string;
            };
            /** @default USD */
            currency: string;
        };
        Hours: {
            timeZone: string;
            days: {
                /** @default [] */
                monday: string[];
                /** @default [] */
                tuesday: string[];
                /** @default [] */
                wednesday: string[];
                /** @default [] */
                thursday: string[];
                /** @default [] */
                friday: string[];
                /** @default [] */
                saturday: string[];
                /** @default [] */
                sunday: string[];
            };
            /** @default [] */
            holidays: string[];
        };
        Flag: {
            on: boolean;
            note?: string;
        };
        Call: {
            to: string;
            from: string;
            /**
             * @default api
             * @enum {string}
             */
            type: "outbound" | "api" | "callback" | "campaign";
            flow?: string;
            language?: string;
            params?: {
                [key: string]: components["schemas"]["Call"]["$defs"]["__schema0"];
            };
            retry?: {
                attempts: number;
                /** @default 900 */
                pauseSeconds: number;
            };
            quietHours?: {
                from: string;
                to: string;
                timeZone: string;
            };
            customData?: {
                signed?: string;
                unsigned?: {
                    [key: string]: components["schemas"]["Call"]["$defs"]["__schema1"];
                };
            };
            $defs: {
                __schema0: string | number | boolean | null | components["schemas"]["Call"]["$defs"]["__schema0"][] | {
                    [key: string]: components["schemas"]["Call"]["$defs"]["__schema0"];
                };
                __schema1: string | number | boolean | null | components["schemas"]["Call"]["$defs"]["__schema1"][] | {
                    [key: string]: components["schemas"]["Call"]["$defs"]["__schema1"];
                };
            };
        };
        End: {
            /** @enum {string} */
            by?: "agent" | "end_user";
            form?: {
                /** @default {} */
                values: {
                    [key: string]: string | number | boolean;
                };
                disposition?: string;
                tags?: string[];
            };
        };
        EndTokenRequest: {
            /**
             * @default end_user
             * @enum {string}
             */
            by: "agent" | "end_user";
            /** @default 900 */
            ttlSeconds: number;
        };
        Form: {
            /** @default {} */
            values: {
                [key: string]: string | number | boolean;
            };
            disposition?: string;
            tags?: string[];
        };
        Person: {
            /** @description An address (+15551234567, client:ana), or the identifier of signed custom data */
            person: string;
        };
        PersonToForget: {
            /** @description An address (+15551234567, client:ana), or the identifier of signed custom data */
            person: string;
            /** @description Files that no process has found are gone: they were looked for, and are told of no more */
            gone?: boolean;
        };
        Transfer: {
            /** @enum {string} */
            kind: "cold" | "warm";
            to: {
                agent: string;
            } | {
                queue: string;
            };
        };
        WhatIf: {
            /** @enum {string} */
            channel?: "voice" | "chat";
            document: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            from?: string;
            /** Format: date-time */
            to?: string;
        };
        ServingChoice: {
            release: string;
            share?: number;
        };
        Accepted: {
            /** @constant */
            accepted: true;
        };
        EndToken: {
            token: string;
            /** Format: date-time */
            expiresAt: string;
            endUrl: string;
        };
        OptedOut: {
            optedOut: boolean;
        };
        Forgotten: {
            sessions: number;
            files: number;
            elsewhere: string[];
            left: number;
            scrubbed: boolean;
            live: string[];
        };
        Placed: {
            sessionId: string;
        };
        KnownOfPerson: {
            optedOut: boolean;
            sessions: Record<string, never>[];
            files: {
                file: string;
                metadata: Record<string, never>;
            }[];
        };
        SettingProblems: {
            items: {
                kind: string;
                name: string;
                path: string;
                message: string;
                hint?: string;
            }[];
        };
        Leg: {
            sessionId: string;
            leg: string;
        };
        Differences: {
            diffs: {
                kind: string;
                name: string;
                /** @enum {unknown} */
                change: "added" | "removed" | "changed";
                fields: {
                    path: string;
                    before?: unknown;
                    after?: unknown;
                }[];
            }[];
            text: string;
            lost: string[];
            translated: string[];
            counts: {
                added: number;
                changed: number;
                removed: number;
                lost: number;
            };
        };
        Imported: {
            dryRun: boolean;
            diffs: {
                kind: string;
                name: string;
                /** @enum {unknown} */
                change: "added" | "removed" | "changed";
                fields: {
                    path: string;
                    before?: unknown;
                    after?: unknown;
                }[];
            }[];
            text: string;
            lost: string[];
            translated: string[];
            counts: {
                added: number;
                changed: number;
                removed: number;
                lost: number;
            };
            versions: {
                kind: string;
                name: string;
                version: number;
            }[];
        };
        History: {
            items: {
                version: number;
                author: string;
                note: string;
                /** Format: date-time */
                at: string;
                document: Record<string, never> | null;
            }[];
        };
        WhatIfReport: {
            period: {
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                to: string;
            };
            sessions: number;
            skipped: number;
            changed: number;
            differences: {
                sessionId: string;
                /** Format: date-time */
                endedAt: string;
                before: {
                    transfer: boolean;
                    status: string;
                    reason: string;
                    virtualAgent: string | null;
                    failedRule: string | null;
                };
                after: {
                    transfer: boolean;
                    status: string;
                    reason: string;
                    virtualAgent: string | null;
                    failedRule: string | null;
                };
                because: {
                    rule: string;
                    reason: string;
                } | null;
            }[];
            transfers: {
                before: number;
                after: number;
            };
        };
        ReleaseFiles: {
            release: string;
            files: {
                [key: string]: string;
            };
        };
        Releases: {
            items: {
                release: string;
                /** Format: date-time */
                adoptedAt: string;
                liveSessions: number;
                share: number;
            }[];
            folder: {
                /** @enum {unknown} */
                state: "adopted" | "refused" | "set-aside" | "unreadable";
                release: string | null;
                /** Format: date-time */
                lookedAt: string;
                problems: {
                    file?: string;
                    line?: number;
                    column?: number;
                    rule: string;
                    message: string;
                    hint?: string;
                    frame?: string;
                    /** @enum {unknown} */
                    severity: "error" | "warning";
                }[];
            } | null;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail?: string;
            hint: string;
            problems?: {
                path: string;
                message: string;
                hint?: string;
                line?: number;
                column?: number;
            }[];
        };
        SignIn: {
            name: string;
            password: string;
        };
        FirstUser: {
            invitation: string;
            name: string;
            password: string;
        };
        SignedInUser: {
            user: {
                name: string;
                /** @enum {string} */
                role: "viewer" | "editor" | "admin";
            };
        };
        SignedIn: {
            user: {
                name: string;
                /** @enum {string} */
                role: "viewer" | "editor" | "admin";
            } | null;
            firstUser: boolean;
            localCarrier: boolean;
            oidc: boolean;
        };
        SignIns: {
            items: {
                id: string;
                user: string;
                browser: string;
                here: boolean;
                createdAt: string;
                seenAt: string;
            }[];
        };
        PasswordChange: {
            current: string;
            password: string;
        };
        User: {
            /** @enum {string} */
            role: "viewer" | "editor" | "admin";
            password?: string;
        };
        SavedUser: {
            name: string;
            /** @enum {string} */
            role: "viewer" | "editor" | "admin";
        };
        Users: {
            items: {
                name: string;
                /** @enum {string} */
                role: "viewer" | "editor" | "admin";
                createdAt: string;
                seenAt: string | null;
                signIns: number;
            }[];
        };
        NewApiToken: {
            name: string;
            /** @enum {string} */
            role: "viewer" | "editor" | "admin";
            expiresInDays?: number;
        };
        MadeApiToken: {
            id: string;
            name: string;
            /** @enum {string} */
            role: "viewer" | "editor" | "admin";
            createdAt: string;
            createdBy: string;
            expiresAt: string | null;
            expired: boolean;
            seenAt: string | null;
            token: string;
        };
        ApiTokens: {
            items: {
                id: string;
                name: string;
                /** @enum {string} */
                role: "viewer" | "editor" | "admin";
                createdAt: string;
                createdBy: string;
                expiresAt: string | null;
                expired: boolean;
                seenAt: string | null;
            }[];
        };
        AuditPage: {
            items: {
                id: number;
                at: string;
                /** @enum {string} */
                sort: "user" | "token" | "admin-token" | "command-line" | "nobody";
                who: string | null;
                area: string;
                action: string;
                target: string;
                ip: string;
                /** @enum {string} */
                outcome: "done" | "refused" | "failed";
                status: number;
            }[];
            before: string | null;
        };
        Job: {
            id: string;
            /** @enum {string} */
            kind: "settings-import" | "what-if";
            /** @enum {string} */
            state: "running" | "done" | "failed" | "cancelled";
            progress: {
                phase: string;
                done: number;
                total: number;
            };
            author: string;
            startedAt: string;
            endedAt: string | null;
            cancelledBy: string | null;
            result: {
                [key: string]: unknown;
            } | null;
            problem: {
                [key: string]: unknown;
            } | null;
        };
        Jobs: {
            items: {
                id: string;
                /** @enum {string} */
                kind: "settings-import" | "what-if";
                /** @enum {string} */
                state: "running" | "done" | "failed" | "cancelled";
                progress: {
                    phase: string;
                    done: number;
                    total: number;
                };
                author: string;
                startedAt: string;
                endedAt: string | null;
                cancelledBy: string | null;
                result: {
                    [key: string]: unknown;
                } | null;
                problem: {
                    [key: string]: unknown;
                } | null;
            }[];
        };
        Overview: {
            at: string;
            live: {
                id: string;
                /** @enum {string} */
                channel: "voice" | "chat";
                type: string;
                flow: string;
                release: string;
                language: string;
                /** @enum {string} */
                phase: "flow" | "handover" | "waiting" | "post-session" | "ending" | "closed";
                state: string;
                step: string | null;
                startedAt: string;
                endedAt: string | null;
                customer: string;
                queue: string | null;
                agent: string | null;
                endedBy: string | null;
                postSession: {
                    status: string;
                    virtualAgent: string | null;
                    answers: number;
                };
                failures: number;
            }[];
            liveCount: number;
            hasSessions: boolean;
            agents: {
                id: string;
                name: string;
                queues: string[];
                /** @enum {string} */
                state: "free" | "offered" | "talking" | "chatting";
                session: string | null;
                chats: number;
                since: string | null;
            }[];
            agentCount: number;
            tasks: number;
            decisions: {
                channel: string;
                status: string;
                failedRule: string | null;
                count: number;
            }[];
            deadLetters: number;
            problems: {
                kind: string;
                name: string;
                path: string;
                message: string;
                hint?: string;
            }[];
            emptyQueues: string[];
            folder: {
                /** @enum {string} */
                state: "refused" | "set-aside" | "unreadable";
                mistakes: number;
            } | null;
            health: {
                store: boolean;
                records: boolean;
                flows: string | null;
                carrier: {
                    trouble: string;
                    since: string;
                } | null;
                outboxLateSeconds: number;
            };
        };
        DecisionCounts: {
            from: string;
            to: string;
            items: {
                channel: string;
                status: string;
                failedRule: string | null;
                count: number;
            }[];
        };
        AgentTestRequest: {
            /** @enum {string} */
            channel?: "voice" | "chat";
            language?: string;
            parameters?: {
                [key: string]: string;
            };
        };
        AgentTest: {
            /** @enum {string} */
            channel: "voice" | "chat";
            language: string;
            milliseconds: number;
            failure: string | null;
            flow: string | null;
            document: string | null;
            said: string[];
        };
        Crm: {
            configured: boolean;
            address: string | null;
            recordsFor: {
                kind: string;
                name: string;
            }[];
            waiting: number;
            givenUp: number;
            taken: number;
            lastTakenAt: string | null;
            lastTrouble: {
                at: string;
                reason: string;
            } | null;
        };
        CrmTest: {
            /** @enum {string} */
            outcome: "done" | "again" | "refused";
            reason: string | null;
            milliseconds: number;
        };
        DeadLetters: {
            items: {
                id: number;
                sessionId: string;
                effect: string;
                attempts: number;
                at: string;
                reason: string;
            }[];
            before: number | null;
        };
        SessionHistory: {
            items: {
                seq: number;
                at: string;
                key: string;
                event: {
                    [key: string]: unknown;
                } | null;
                reply: string | null;
            }[];
        };
        SessionWhatIf: {
            recorded: ({
                transfer: boolean;
                status: string;
                virtualAgent: string | null;
                road: string;
                reason: string;
                failedRule: string | null;
                scope: string;
                settingsVersion: number;
                rules: {
                    name: string;
                    /** @enum {string} */
                    result: "passed" | "failed" | "not-reached";
                    reason: string;
                    inputs: {
                        [key: string]: unknown;
                    };
                    settings: {
                        field: string;
                        /** @enum {string} */
                        scope: "call" | "chat" | "queue";
                        version: number;
                    }[];
                }[];
            } & {
                [key: string]: unknown;
            }) | null;
            today: ({
                transfer: boolean;
                status: string;
                virtualAgent: string | null;
                road: string;
                reason: string;
                failedRule: string | null;
                scope: string;
                settingsVersion: number;
                rules: {
                    name: string;
                    /** @enum {string} */
                    result: "passed" | "failed" | "not-reached";
                    reason: string;
                    inputs: {
                        [key: string]: unknown;
                    };
                    settings: {
                        field: string;
                        /** @enum {string} */
                        scope: "call" | "chat" | "queue";
                        version: number;
                    }[];
                }[];
            } & {
                [key: string]: unknown;
            }) | null;
            changed: boolean;
            offered: boolean;
        };
        SessionRecords: {
            metadataFolder: string | null;
            crm: boolean;
            /** @enum {string} */
            crmState: "not-yet" | "waiting" | "taken" | "given-up";
            parametersIn: {
                sessionMetadata: boolean;
                crm: boolean;
            };
            givenUp: number;
        };
        ReleaseFlows: {
            release: string;
            flows: {
                name: string;
                description: string;
                languages: string[];
                channels: ("voice" | "chat")[];
                start: string;
                hangup: string | null;
                steps: {
                    name: string;
                    kind: string;
                    note: string | null;
                }[];
                arrows: {
                    from: string;
                    to: string;
                    label: string;
                }[];
            }[];
            problems: {
                file?: string;
                line?: number;
                column?: number;
                /** @enum {string} */
                severity: "error" | "warning";
                rule: string;
                message: string;
                hint?: string;
                frame?: string;
            }[];
        };
        FlowChanges: {
            release: string;
            since: string;
            items: {
                where: string;
                /** @enum {string} */
                sign: "+" | "-" | "~";
                step?: string;
                what: string;
            }[];
        };
        StepCounts: {
            flow: string | null;
            release: string | null;
            from: string;
            to: string;
            sessions: number;
            items: {
                flow: string;
                step: string;
                now: number;
                entered: number;
                left: number;
            }[];
        };
        CourseGraph: {
            states: string[];
            arrows: {
                from: string;
                to: string;
                label: string;
            }[];
        };
        SessionCourse: {
            items: {
                at: string;
                state: string;
                event: string;
            }[];
        };
        Results: {
            from: string;
            to: string;
            timezone: string;
            groupBy: string;
            minimum: number;
            withheld: number;
            formulas: {
                /** @enum {string} */
                measure: "csat" | "nps" | "ces";
                formula: string;
                interval: string;
            }[];
            total: {
                key: string;
                ended: number;
                excluded: {
                    rule: string;
                    count: number;
                }[];
                eligible: number;
                offered: number;
                declined: number;
                accepted: number;
                started: number;
                answered: number;
                finished: number;
                measures: {
                    csat: {
                        n: number;
                        value: number;
                        mean: number | null;
                        interval: {
                            low: number;
                            high: number;
                        };
                        distribution: {
                            score: number;
                            max: number | null;
                            count: number;
                        }[];
                    } | null;
                    nps: {
                        n: number;
                        value: number;
                        mean: number | null;
                        interval: {
                            low: number;
                            high: number;
                        };
                        distribution: {
                            score: number;
                            max: number | null;
                            count: number;
                        }[];
                    } | null;
                    ces: {
                        n: number;
                        value: number;
                        mean: number | null;
                        interval: {
                            low: number;
                            high: number;
                        };
                        distribution: {
                            score: number;
                            max: number | null;
                            count: number;
                        }[];
                    } | null;
                };
            };
            groups: {
                key: string;
                ended: number;
                excluded: {
                    rule: string;
                    count: number;
                }[];
                eligible: number;
                offered: number;
                declined: number;
                accepted: number;
                started: number;
                answered: number;
                finished: number;
                measures: {
                    csat: {
                        n: number;
                        value: number;
                        mean: number | null;
                        interval: {
                            low: number;
                            high: number;
                        };
                        distribution: {
                            score: number;
                            max: number | null;
                            count: number;
                        }[];
                    } | null;
                    nps: {
                        n: number;
                        value: number;
                        mean: number | null;
                        interval: {
                            low: number;
                            high: number;
                        };
                        distribution: {
                            score: number;
                            max: number | null;
                            count: number;
                        }[];
                    } | null;
                    ces: {
                        n: number;
                        value: number;
                        mean: number | null;
                        interval: {
                            low: number;
                            high: number;
                        };
                        distribution: {
                            score: number;
                            max: number | null;
                            count: number;
                        }[];
                    } | null;
                };
            }[];
            questions: {
                flow: string;
                name: string;
                answered: number;
                of: number;
            }[];
        };
        ResultSessions: {
            items: {
                session: string;
                endedAt: string;
                channel: string;
                language: string;
                release: string;
                queue: string | null;
                agent: string | null;
                virtualAgent: string | null;
                status: string;
                failedRule: string | null;
                csat: number | null;
                nps: number | null;
                ces: number | null;
                comment: string | null;
                recording: boolean;
                low: boolean;
                calledBack: {
                    at: string;
                    by: string;
                    note: string;
                } | null;
            }[];
            before: string | null;
        };
        CalledBackBody: {
            /** @default  */
            note: string;
        };
        CalledBack: {
            at: string;
            by: string;
            note: string;
        };
        SessionPage: {
            items: {
                id: string;
                /** @enum {string} */
                channel: "voice" | "chat";
                type: string;
                flow: string;
                release: string;
                language: string;
                /** @enum {string} */
                phase: "flow" | "handover" | "waiting" | "post-session" | "ending" | "closed";
                state: string;
                step: string | null;
                startedAt: string;
                endedAt: string | null;
                customer: string;
                queue: string | null;
                agent: string | null;
                endedBy: string | null;
                postSession: {
                    status: string;
                    virtualAgent: string | null;
                    answers: number;
                };
                failures: number;
            }[];
            before: string | null;
            lookedAt: number;
        };
        Session: {
            id: string;
            /** @enum {string} */
            channel: "voice" | "chat";
            type: string;
            direction: string;
            language: string;
            phase: string;
            flow: string;
            release: string;
            startedAt: string;
            endedAt: string | null;
            end: {
                by: string;
                how: string;
                evidence: string[];
            } | null;
            legs: ({
                leg: string;
                role: string;
                sid: string | null;
                status: string;
                from?: string;
                to?: string;
                agentId?: string;
                agentName?: string;
                outcome?: string | null;
            } & {
                [key: string]: unknown;
            })[];
            leadingLeg: {
                leg: string;
                sid: string;
            };
            customerCalls: ({
                why: string;
                at: string;
                sid: string | null;
                /** @enum {string} */
                status: "calling" | "answered" | "over";
            } & {
                [key: string]: unknown;
            })[];
            conversations: ({
                queue: string | null;
                agentId: string | null;
                agentName: string | null;
                connectedAt: string;
                endedAt: string;
                waitSeconds: number;
                talkSeconds: number;
                end: {
                    by: string;
                    how: string;
                    evidence: string[];
                };
            } & {
                [key: string]: unknown;
            })[];
            attributes: {
                [key: string]: unknown;
            };
            recordings: {
                sid: string;
                seconds: number | null;
            }[];
            answers: {
                [key: string]: unknown;
            };
            decision: ({
                transfer: boolean;
                status: string;
                virtualAgent: string | null;
                road: string;
                reason: string;
                failedRule: string | null;
                scope: string;
                settingsVersion: number;
                rules: {
                    name: string;
                    /** @enum {string} */
                    result: "passed" | "failed" | "not-reached";
                    reason: string;
                    inputs: {
                        [key: string]: unknown;
                    };
                    settings: {
                        field: string;
                        /** @enum {string} */
                        scope: "call" | "chat" | "queue";
                        version: number;
                    }[];
                }[];
            } & {
                [key: string]: unknown;
            }) | null;
            postSession: {
                status: string;
                reason: string;
                virtualAgent: string | null;
                kind: string | null;
                optIn: string | null;
                parameters: {
                    [key: string]: unknown;
                };
                missing: string[];
                dropped: {
                    field: string;
                    reason: string;
                }[];
                records: {
                    sessionMetadata: boolean;
                    crm: boolean;
                };
                answers: {
                    [key: string]: unknown;
                };
                startedAt: string | null;
                endedAt: string | null;
            } & {
                [key: string]: unknown;
            };
            failures: {
                at: string;
                step: string;
                message: string;
            }[];
            timeline: {
                seq: number;
                at: string;
                kind: string;
                data: {
                    [key: string]: unknown;
                };
            }[];
        } & {
            [key: string]: unknown;
        };
        Effective: {
            queue: string | null;
            items: {
                field: string;
                value: unknown;
                /** @enum {string} */
                scope: "call" | "chat" | "queue";
                since: {
                    version: number;
                    at: string;
                    author: string;
                    note: string;
                } | null;
            }[];
        };
        Documents: {
            items: ({
                name: string;
                version: number;
            } & {
                [key: string]: unknown;
            })[];
        };
        AgentKinds: {
            items: {
                kind: string;
                title: string;
                channels: ("voice" | "chat")[];
                options: {
                    [key: string]: unknown;
                };
                limits: {
                    name: string;
                    oneParameter: string;
                    allParameters: string;
                    source: string;
                };
            }[];
        };
        Destinations: {
            destinations: string[];
        };
        TrialCall: {
            sid: string;
            parentSid: string | null;
            from: string;
            to: string;
            party: string;
            direction: string;
            status: string;
            createdAt: number;
            isListening: boolean;
            heard?: string[];
        };
        TrialCalls: {
            calls: {
                sid: string;
                parentSid: string | null;
                from: string;
                to: string;
                party: string;
                direction: string;
                status: string;
                createdAt: number;
                isListening: boolean;
                heard?: string[];
            }[];
        };
        TrialCallRequest: {
            from: string;
            to: string;
        };
        TrialAction: {
            digits?: string;
            text?: string;
        };
        ChatAccept: {
            agent: string;
        };
        AgentMessage: {
            agent: string;
            id: string;
            text: string;
        };
        AgentTyping: {
            agent: string;
            typing: boolean;
        };
        WrittenMessage: {
            seq: number;
        };
        Transcript: {
            chat: components["schemas"]["Chat"];
            items: components["schemas"]["Message"][];
            typing: {
                from: string;
                name: string | null;
            }[];
        };
        Chat: {
            id: string;
            /** @enum {unknown} */
            status: "waiting" | "queued" | "connected" | "post-session" | "ended";
            lang: string;
            /** Format: date-time */
            startedAt: string;
            agent: {
                name: string;
            } | null;
            virtualAgent: {
                name: string;
            } | null;
            allAgents: {
                name: string;
            }[];
            endedBy: string | null;
            endedHow: string | null;
            postSessionRequired: boolean;
            postSessionOptInRequired: boolean;
            postSessionTransferStatus: string;
            awaitsCustomer: boolean;
            maxMessageLength: number;
            lastMessage: number;
        };
        /** @description Besides: "order" (where it stands among the "seq" of the others, if the carrier told of it late), "choices" (quick replies), "asks" (opt-in), "id" (of the customer's own), "files" (name, type, and a link that opens for a day; "text" has a line for each at its end) */
        Message: {
            seq: number;
            /** Format: date-time */
            at: string;
            name: string | null;
            text: string;
            /** @enum {unknown} */
            from: "customer" | "agent" | "virtual-agent" | "system";
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getSettingsCallPostSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document; its version is the ETag, 0 when it was never saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallPostSession"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveSettingsCallPostSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description who changes it */
                "X-Author"?: string;
                /** @description why */
                "X-Note"?: string;
                /** @description ETag of the version you saw: 412 when somebody else saved in between */
                "If-Match"?: string;
                /** @description *: 412 when there is one of this name */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallPostSession"];
            };
        };
        responses: {
            /** @description The document; its version is the ETag, 0 when it was never saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallPostSession"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettingsCallPostSessionHistory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first, each with author, note and time; a deletion has no document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettingsChatPostSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document; its version is the ETag, 0 when it was never saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatPostSession"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveSettingsChatPostSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description who changes it */
                "X-Author"?: string;
                /** @description why */
                "X-Note"?: string;
                /** @description ETag of the version you saw: 412 when somebody else saved in between */
                "If-Match"?: string;
                /** @description *: 412 when there is one of this name */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChatPostSession"];
            };
        };
        responses: {
            /** @description The document; its version is the ETag, 0 when it was never saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatPostSession"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettingsChatPostSessionHistory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first, each with author, note and time; a deletion has no document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettingsChat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document; its version is the ETag, 0 when it was never saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatSettings"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveSettingsChat: {
        parameters: {
            query?: never;
            header?: {
                /** @description who changes it */
                "X-Author"?: string;
                /** @description why */
                "X-Note"?: string;
                /** @description ETag of the version you saw: 412 when somebody else saved in between */
                "If-Match"?: string;
                /** @description *: 412 when there is one of this name */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChatSettings"];
            };
        };
        responses: {
            /** @description The document; its version is the ETag, 0 when it was never saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatSettings"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettingsChatHistory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first, each with author, note and time; a deletion has no document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettingsCustomData: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document; its version is the ETag, 0 when it was never saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomData"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveSettingsCustomData: {
        parameters: {
            query?: never;
            header?: {
                /** @description who changes it */
                "X-Author"?: string;
                /** @description why */
                "X-Note"?: string;
                /** @description ETag of the version you saw: 412 when somebody else saved in between */
                "If-Match"?: string;
                /** @description *: 412 when there is one of this name */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomData"];
            };
        };
        responses: {
            /** @description The document; its version is the ETag, 0 when it was never saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomData"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettingsCustomDataHistory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first, each with author, note and time; a deletion has no document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettingsBusiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document; its version is the ETag, 0 when it was never saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Business"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveSettingsBusiness: {
        parameters: {
            query?: never;
            header?: {
                /** @description who changes it */
                "X-Author"?: string;
                /** @description why */
                "X-Note"?: string;
                /** @description ETag of the version you saw: 412 when somebody else saved in between */
                "If-Match"?: string;
                /** @description *: 412 when there is one of this name */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Business"];
            };
        };
        responses: {
            /** @description The document; its version is the ETag, 0 when it was never saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Business"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettingsBusinessHistory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first, each with author, note and time; a deletion has no document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHours: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list, each with its name and version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Documents"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHoursByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document; its version is the ETag, 0 when it was never saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hours"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveHoursByName: {
        parameters: {
            query?: never;
            header?: {
                /** @description who changes it */
                "X-Author"?: string;
                /** @description why */
                "X-Note"?: string;
                /** @description ETag of the version you saw: 412 when somebody else saved in between */
                "If-Match"?: string;
                /** @description *: 412 when there is one of this name */
                "If-None-Match"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Hours"];
            };
        };
        responses: {
            /** @description The document; its version is the ETag, 0 when it was never saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hours"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteHoursByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHoursByNameHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first, each with author, note and time; a deletion has no document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFlags: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list, each with its name and version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Documents"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFlagsByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document; its version is the ETag, 0 when it was never saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Flag"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveFlagsByName: {
        parameters: {
            query?: never;
            header?: {
                /** @description who changes it */
                "X-Author"?: string;
                /** @description why */
                "X-Note"?: string;
                /** @description ETag of the version you saw: 412 when somebody else saved in between */
                "If-Match"?: string;
                /** @description *: 412 when there is one of this name */
                "If-None-Match"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Flag"];
            };
        };
        responses: {
            /** @description The document; its version is the ETag, 0 when it was never saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Flag"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteFlagsByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFlagsByNameHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first, each with author, note and time; a deletion has no document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getVirtualAgents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list, each with its name and version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Documents"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getVirtualAgentsByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document; its version is the ETag, 0 when it was never saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VirtualAgent"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveVirtualAgentsByName: {
        parameters: {
            query?: never;
            header?: {
                /** @description who changes it */
                "X-Author"?: string;
                /** @description why */
                "X-Note"?: string;
                /** @description ETag of the version you saw: 412 when somebody else saved in between */
                "If-Match"?: string;
                /** @description *: 412 when there is one of this name */
                "If-None-Match"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VirtualAgent"];
            };
        };
        responses: {
            /** @description The document; its version is the ETag, 0 when it was never saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VirtualAgent"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteVirtualAgentsByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getVirtualAgentsByNameHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first, each with author, note and time; a deletion has no document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getQueues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list, each with its name and version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Documents"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getQueuesByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document; its version is the ETag, 0 when it was never saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Queue"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveQueuesByName: {
        parameters: {
            query?: never;
            header?: {
                /** @description who changes it */
                "X-Author"?: string;
                /** @description why */
                "X-Note"?: string;
                /** @description ETag of the version you saw: 412 when somebody else saved in between */
                "If-Match"?: string;
                /** @description *: 412 when there is one of this name */
                "If-None-Match"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Queue"];
            };
        };
        responses: {
            /** @description The document; its version is the ETag, 0 when it was never saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Queue"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteQueuesByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getQueuesByNameHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first, each with author, note and time; a deletion has no document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNumbers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list, each with its name and version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Documents"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNumbersByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document; its version is the ETag, 0 when it was never saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Number"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveNumbersByName: {
        parameters: {
            query?: never;
            header?: {
                /** @description who changes it */
                "X-Author"?: string;
                /** @description why */
                "X-Note"?: string;
                /** @description ETag of the version you saw: 412 when somebody else saved in between */
                "If-Match"?: string;
                /** @description *: 412 when there is one of this name */
                "If-None-Match"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Number"];
            };
        };
        responses: {
            /** @description The document; its version is the ETag, 0 when it was never saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Number"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteNumbersByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNumbersByNameHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first, each with author, note and time; a deletion has no document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChatAddresses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list, each with its name and version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Documents"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChatAddressesByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document; its version is the ETag, 0 when it was never saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatAddress"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveChatAddressesByName: {
        parameters: {
            query?: never;
            header?: {
                /** @description who changes it */
                "X-Author"?: string;
                /** @description why */
                "X-Note"?: string;
                /** @description ETag of the version you saw: 412 when somebody else saved in between */
                "If-Match"?: string;
                /** @description *: 412 when there is one of this name */
                "If-None-Match"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChatAddress"];
            };
        };
        responses: {
            /** @description The document; its version is the ETag, 0 when it was never saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatAddress"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteChatAddressesByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChatAddressesByNameHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first, each with author, note and time; a deletion has no document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getQueuesByNameCallPostSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document; its version is the ETag, 0 when it was never saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueCallPostSession"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveQueuesByNameCallPostSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description who changes it */
                "X-Author"?: string;
                /** @description why */
                "X-Note"?: string;
                /** @description ETag of the version you saw: 412 when somebody else saved in between */
                "If-Match"?: string;
                /** @description *: 412 when there is one of this name */
                "If-None-Match"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QueueCallPostSession"];
            };
        };
        responses: {
            /** @description The document; its version is the ETag, 0 when it was never saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueCallPostSession"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteQueuesByNameCallPostSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getQueuesByNameCallPostSessionHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first, each with author, note and time; a deletion has no document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getQueuesByNameChatPostSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document; its version is the ETag, 0 when it was never saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueChatPostSession"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveQueuesByNameChatPostSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description who changes it */
                "X-Author"?: string;
                /** @description why */
                "X-Note"?: string;
                /** @description ETag of the version you saw: 412 when somebody else saved in between */
                "If-Match"?: string;
                /** @description *: 412 when there is one of this name */
                "If-None-Match"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QueueChatPostSession"];
            };
        };
        responses: {
            /** @description The document; its version is the ETag, 0 when it was never saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueChatPostSession"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteQueuesByNameChatPostSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getQueuesByNameChatPostSessionHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first, each with author, note and time; a deletion has no document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettingsCallPostSessionEffective: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each field with its value, the scope it comes from, and the version since which it has it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Effective"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettingsChatPostSessionEffective: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each field with its value, the scope it comes from, and the version since which it has it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Effective"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getQueuesByNameChatPostSessionEffective: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each field with its value, the scope it comes from, and the version since which it has it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Effective"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getQueuesByNameCallPostSessionEffective: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each field with its value, the scope it comes from, and the version since which it has it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Effective"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettingsProblems: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Documents that cannot be read, and what documents say of things that are not there */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingProblems"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettingsExport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file: the same settings are always the same bytes. Its ETag is the settings version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": string;
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSettingsImport: {
        parameters: {
            query?: {
                /** @description documents of the file take the place of stored ones; what they leave out is lost */
                replace?: boolean;
                /** @description replaces, and documents that are not in the file are deleted */
                complete?: boolean;
                /** @description what replacing loses may be lost; without it such an import is refused (409) */
                acceptLoss?: boolean;
                /** @description checks everything and saves nothing */
                dryRun?: boolean;
            };
            header?: {
                /** @description who changes it */
                "X-Author"?: string;
                /** @description why */
                "X-Note"?: string;
                /** @description ETag of the version you saw: 412 when somebody else saved in between */
                "If-Match"?: string;
                /** @description respond-async: do not wait, a job is answered (RFC 7240) */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/yaml": string;
                "application/json": string;
            };
        };
        responses: {
            /** @description What changed, what was translated from other spellings, and the new versions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Imported"];
                };
            };
            /** @description It was begun: Location says where to ask for it. Only with Prefer: respond-async */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSettingsDiff: {
        parameters: {
            query?: {
                /** @description documents of the file take the place of stored ones; what they leave out is lost */
                replace?: boolean;
                /** @description replaces, and documents that are not in the file are deleted */
                complete?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/yaml": string;
                "application/json": string;
            };
        };
        responses: {
            /** @description The differences, as data and as text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Differences"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSettingsWhatIf: {
        parameters: {
            query?: never;
            header?: {
                /** @description respond-async: do not wait, a job is answered (RFC 7240) */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhatIf"];
            };
        };
        responses: {
            /** @description How many sessions were looked at, and those that would have changed, each with the rule */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfReport"];
                };
            };
            /** @description It was begun: Location says where to ask for it. Only with Prefer: respond-async */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSessions: {
        parameters: {
            query?: {
                /** @description sessions a page */
                limit?: number;
                /** @description the "before" of the page before */
                before?: string;
                /** @description part of a number, of a name (queue, agent, flow, virtual agent), or of an id */
                q?: string;
                /** @description begun at or after */
                from?: string;
                /** @description begun before */
                to?: string;
                /** @description only those that live, or only those that are over */
                live?: "true" | "false";
                /** @description the number of the customer, or its last digits, three at least */
                number?: string;
                /** @description calls or chats */
                channel?: "voice" | "chat";
                /** @description language in the end: en, es */
                language?: string;
                /** @description queue of the last conversation with a human */
                queue?: string;
                /** @description id of the agent of that conversation */
                agent?: string;
                /** @description virtual agent that had the customer, or was to have them */
                virtualAgent?: string;
                /** @description status of the post-session transfer */
                status?: "not-required" | "offered" | "declined" | "ready" | "in-progress" | "finished" | "partial" | "failed";
                /** @description rule that decided against the transfer */
                rule?: "switched-on" | "call-type" | "chat-type" | "client-takes-part" | "human-conversation" | "ended-by-party" | "last-human-gone" | "not-post-session-leg" | "not-handed-over-before" | "transferred-call" | "transferred-chat" | "long-enough" | "within-hours" | "sampled-in" | "not-opted-out" | "person-not-asked" | "daily-cap" | "virtual-agent-usable" | "parameters-complete" | "live-leg-left" | "opt-in";
                /** @description flow they went through; of a live session, the one it is in */
                flow?: string;
                /** @description whether the customer answered the virtual agent */
                answered?: "true" | "false";
                /** @description whether a human talked to the customer */
                talked?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page; "before" is null on the last one. One request reads 1000 sessions and looks at 1.2 million places at the most: a page may have few or none, and still a "before" */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSessionsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that is known */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSessionsByIdWhy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Plain words: who ended it, every rule, what came of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSessionsByIdMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description See /schemas/session-metadata.json */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveSessionsByIdForm: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again does nothing a second time */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Form"];
            };
        };
        responses: {
            /** @description Saved */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSessionsByIdEnd: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again does nothing a second time */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["End"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askForSessionsByIdEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Allowed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSessionsByIdEndToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EndTokenRequest"];
            };
        };
        responses: {
            /** @description The token */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndToken"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSessionsByIdTransfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again does nothing a second time */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Transfer"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSessionsByIdTransferComplete: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again does nothing a second time */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSessionsByIdTransferCancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again does nothing a second time */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCalls: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again does nothing a second time */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Call"];
            };
        };
        responses: {
            /** @description The session that began */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Placed"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCallsBySid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Which */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leg"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSessionsByIdAccept: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again does nothing a second time */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChatAccept"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSessionsByIdMessages: {
        parameters: {
            query?: {
                /** @description seq of the last known message */
                after?: number;
                /** @description how many */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The chat, its messages in order, who is typing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transcript"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSessionsByIdMessages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgentMessage"];
            };
        };
        responses: {
            /** @description Its place in the chat */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenMessage"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSessionsByIdTyping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgentTyping"];
            };
        };
        responses: {
            /** @description Noted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPeopleExport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Person"];
            };
        };
        responses: {
            /** @description Whether they have opted out, their sessions, each with its metadata document and its messages, and metadata files in the folder of this process whose session is not in the store */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnownOfPerson"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPeopleForget: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonToForget"];
            };
        };
        responses: {
            /** @description How many sessions and files were erased, which files no process has found yet, how many of both are left when looked for again, whether the files of the store have nothing more of them, which live */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Forgotten"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPeopleOptOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Person"];
            };
        };
        responses: {
            /** @description They have opted out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OptedOut"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPeopleOptIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Person"];
            };
        };
        responses: {
            /** @description They have not opted out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OptedOut"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAgentKinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each with its channels, the JSON Schema of its options, and its limits of data parameters */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentKinds"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReleases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each with the sessions that are live on it and its share (percent) of new ones */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Releases"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReleasesByRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                release: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Flows and prompts by their path */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseFiles"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveReleasesServing: {
        parameters: {
            query?: never;
            header?: {
                /** @description who decides it */
                "X-Author"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServingChoice"];
            };
        };
        responses: {
            /** @description The releases as they are now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Releases"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCrm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The address, never the secret */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Crm"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testCrm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What it answered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CrmTest"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testVirtualAgent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AgentTestRequest"];
            };
        };
        responses: {
            /** @description What it says first, or what the carrier would be given */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentTest"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDeadLetters: {
        parameters: {
            query?: {
                /** @description how many */
                limit?: number;
                /** @description the "before" of the page before */
                before?: number;
                /** @description of this session alone */
                session?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, each with its session and the reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetters"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDeadLettersByIdReplay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSchemasSessionMetadataJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schema */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/schema+json": Record<string, never>;
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOpenapiJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSignIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description of every request that is allowed by a cookie and does more than read */
                "X-Requested-With"?: "aftercall";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Who */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInUser"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSignIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description of every request that is allowed by a cookie and does more than read */
                "X-Requested-With"?: "aftercall";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSignInFirst: {
        parameters: {
            query?: never;
            header?: {
                /** @description of every request that is allowed by a cookie and does more than read */
                "X-Requested-With"?: "aftercall";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirstUser"];
            };
        };
        responses: {
            /** @description Who */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInUser"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginOidcSignIn: {
        parameters: {
            query?: {
                /** @description the page of the portal to come back to */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the provider */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finishOidcSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the portal, signed in or told why not */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSignIns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignIns"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSignInsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Users"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveUsersByName: {
        parameters: {
            query?: never;
            header?: {
                /** @description *: 412 when there is one of this name */
                "If-None-Match"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["User"];
            };
        };
        responses: {
            /** @description The user */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedUser"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteUsersByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOverview: {
        parameters: {
            query?: {
                /** @description decisions from then on; default: of the last 24 hours */
                from?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamOverview: {
        parameters: {
            query?: {
                /** @description decisions from then on; default: of the last 24 hours */
                from?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events `overview`, each with an Overview */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDecisionCounts: {
        parameters: {
            query?: {
                /** @description default: a week before the end */
                from?: string;
                /** @description default: now */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionCounts"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLocalCarrier: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Numbers and SIP addresses */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Destinations"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLocalCarrierCalls: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrialCalls"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postLocalCarrierCalls: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialCallRequest"];
            };
        };
        responses: {
            /** @description The leg, with what was heard on it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrialCall"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLocalCarrierCallsBySid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The leg, with what was heard on it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrialCall"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postLocalCarrierCallsBySidByAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sid: string;
                action: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TrialAction"];
            };
        };
        responses: {
            /** @description The leg, with what was heard on it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrialCall"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getResults: {
        parameters: {
            query?: {
                /** @description ended from then on; default: 30 days before the end */
                from?: string;
                /** @description ended before; default: now */
                to?: string;
                /** @description of this queue alone; empty: without one */
                queue?: string;
                /** @description of this agent alone; empty: without one */
                agent?: string;
                /** @description of this virtualAgent alone; empty: without one */
                virtualAgent?: string;
                /** @description of this language alone; empty: without one */
                language?: string;
                /** @description of this channel alone; empty: without one */
                channel?: string;
                /** @description of this release alone; empty: without one */
                release?: string;
                /** @description how many must have answered before an agent is shown; never below the one of the server */
                minimum?: number;
                /** @description by what they are told apart */
                groupBy?: "none" | "queue" | "agent" | "virtualAgent" | "language" | "channel" | "release" | "day" | "hour";
                /** @description IANA name: what a day and an hour are */
                timezone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts and scores */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Results"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getResultsFile: {
        parameters: {
            query?: {
                /** @description ended from then on; default: 30 days before the end */
                from?: string;
                /** @description ended before; default: now */
                to?: string;
                /** @description of this queue alone; empty: without one */
                queue?: string;
                /** @description of this agent alone; empty: without one */
                agent?: string;
                /** @description of this virtualAgent alone; empty: without one */
                virtualAgent?: string;
                /** @description of this language alone; empty: without one */
                language?: string;
                /** @description of this channel alone; empty: without one */
                channel?: string;
                /** @description of this release alone; empty: without one */
                release?: string;
                /** @description how many must have answered before an agent is shown; never below the one of the server */
                minimum?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CSV (RFC 4180) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getResultSessions: {
        parameters: {
            query?: {
                /** @description ended from then on; default: 30 days before the end */
                from?: string;
                /** @description ended before; default: now */
                to?: string;
                /** @description of this queue alone; empty: without one */
                queue?: string;
                /** @description of this agent alone; empty: without one */
                agent?: string;
                /** @description of this virtualAgent alone; empty: without one */
                virtualAgent?: string;
                /** @description of this language alone; empty: without one */
                language?: string;
                /** @description of this channel alone; empty: without one */
                channel?: string;
                /** @description of this release alone; empty: without one */
                release?: string;
                /** @description how many must have answered before an agent is shown; never below the one of the server */
                minimum?: number;
                /** @description step of the funnel, a low score, a comment, a score */
                stage?: "ended" | "excluded" | "eligible" | "offered" | "declined" | "accepted" | "started" | "answered" | "finished" | "low" | "commented" | "csat" | "nps" | "ces";
                /** @description the rule that decided against a transfer */
                rule?: string;
                /** @description <flow>/<name>: a question that was answered */
                question?: string;
                /** @description <flow>:<step>: where the customer hung up */
                leftAt?: string;
                /** @description how many */
                limit?: number;
                /** @description where to go on */
                before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultSessions"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getResultRecording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description WAV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/x-wav": string;
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noteCalledBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalledBackBody"];
            };
        };
        responses: {
            /** @description The note */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalledBack"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeCalledBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReleaseFlows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                release: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Steps, ways between them, diagnostics with their lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseFlows"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReleaseChanges: {
        parameters: {
            query?: {
                /** @description another release; default: the one adopted before */
                since?: string;
            };
            header?: never;
            path: {
                release: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Differences */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowChanges"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStepCounts: {
        parameters: {
            query?: {
                /** @description of this flow alone */
                flow?: string;
                /** @description of this release alone */
                release?: string;
                /** @description ended from then on; default: 30 days before the end */
                from?: string;
                /** @description ended before; default: now */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts; steps nobody was at are not among them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepCounts"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCourseGraph: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description States and arrows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseGraph"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSessionCourse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description States in order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionCourse"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSessionHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events and documents in order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionHistory"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSessionWhatIf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Both decisions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionWhatIf"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSessionRecords: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Metadata file, CRM, what was given up */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionRecords"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAnswerRecording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description WAV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/x-wav": string;
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first, without the tokens themselves */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiTokens"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApiToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiToken"];
            };
        };
        responses: {
            /** @description The token, which is never shown again */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeApiToken"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description how many */
                limit?: number;
                /** @description the "before" of the page before */
                before?: string;
                /** @description from then on */
                from?: string;
                /** @description until then; default: now */
                to?: string;
                /** @description of this user or token */
                who?: string;
                /** @description what it is about */
                area?: "users" | "tokens" | "sign-ins" | "releases" | "people" | "audit" | "local-carrier" | "sessions" | "results" | "jobs" | "settings";
                /** @description what came of it */
                outcome?: "done" | "refused" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJobs: {
        parameters: {
            query?: {
                /** @description how many */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The jobs, without what came of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Jobs"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job; any process tells of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job as it is now: `done` where it was too late, `running` where another process does it and ends soon */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
