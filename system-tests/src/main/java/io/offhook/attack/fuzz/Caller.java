package io.offhook.attack.fuzz;

import io.offhook.attack.installation.TargetStack;
import io.offhook.attack.wire.HttpText;
import io.offhook.stackclient.stack.StackAccount;
import java.io.IOException;

/** Who sends a request. */
enum Caller {
    NOBODY {
        @Override
        HttpText sign(HttpText request, TargetStack stack) {
            return request;
        }
    },
    USER {
        @Override
        HttpText sign(HttpText request, TargetStack stack) throws IOException {
            return request.header("Authorization", stack.authorization(StackAccount.ALICE));
        }
    },
    ADMINISTRATOR {
        @Override
        HttpText sign(HttpText request, TargetStack stack) throws IOException {
            return request.header("Authorization", stack.authorization(StackAccount.ADMIN));
        }
    };

    abstract HttpText sign(HttpText request, TargetStack stack) throws IOException;
}
