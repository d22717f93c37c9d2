package io.offhook.stack.plan;

import io.offhook.servers.ServerProgram;
import io.offhook.stack.home.Addresses;
import io.offhook.stack.keycloak.KeycloakProgram;
import io.offhook.stack.service.ServiceProgram;
import java.util.Optional;

/**
 * A server or service of the stack.
 *
 * @param name in file names and {@code status}
 * @param url its address for users and programs
 * @param readyUrl answers 200 when the part is ready; empty if it has no such URL
 */
public record StackPart(String name, ServerProgram program, String url, Optional<String> readyUrl, boolean service) {

    static StackPart server(String name, ServerProgram program, String url) {
        return new StackPart(name, program, url, Optional.empty(), false);
    }

    static StackPart keycloak(KeycloakProgram program) {
        return new StackPart("keycloak", program, program.url(), Optional.of(program.readyUrl()), false);
    }

    static StackPart service(ServiceProgram program) {
        return new StackPart(
                program.name(),
                program,
                "http://" + Addresses.HOST + ":" + program.port(),
                Optional.of(program.readyUrl()),
                true);
    }
}
