package io.offhook.stack.repair;

import io.offhook.stack.service.Service;
import io.offhook.stackclient.operations.OperationsApi;
import io.offhook.stackclient.stack.StackAccount;
import io.offhook.stackclient.stack.StackDescription;
import io.offhook.stackclient.stack.StackHome;
import java.io.IOException;
import java.net.URI;

/** The operators' REST of each service of the running stack. */
record StackOperations(StackHome home) {

    /** @throws IOException where no stack runs */
    OperationsApi of(Service service) throws IOException {
        var stack = home.description()
                .orElseThrow(() -> new IOException("no stack runs here; start one with ./offhook up"));
        return new OperationsApi(uri(stack, service), stack.account(StackAccount.ADMIN));
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
