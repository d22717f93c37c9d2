package io.offhook.stack.deadletters;

import io.offhook.stack.service.Service;
import io.offhook.stackclient.api.DeadLettersApi;
import io.offhook.stackclient.stack.StackAccount;
import io.offhook.stackclient.stack.StackDescription;
import io.offhook.stackclient.stack.StackHome;
import java.io.IOException;
import java.net.URI;

/** The dead letters of each service of the running stack. */
record ServiceDeadLetters(StackHome home) {

    /** @throws IOException where no stack runs */
    DeadLettersApi of(Service service) throws IOException {
        var stack = home.description()
                .orElseThrow(() -> new IOException("no stack runs here; start one with ./offhook up"));
        return new DeadLettersApi(uri(stack, service), stack.account(StackAccount.ADMIN));
    }

    private static URI uri(StackDescription stack, Service service) {
        return switch (service) {
            case PROVISIONING -> stack.provisioning();
            case ACTIVATION -> stack.activation();
            case TVS -> stack.tvs();
            case SELFCARE -> stack.selfcare();
            case CONSOLE -> stack.console();
        };
    }
}
