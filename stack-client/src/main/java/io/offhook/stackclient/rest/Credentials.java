package io.offhook.stackclient.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A name and a password, sent with each call: HTTP Basic. {@code toString} has only the name. */
public record Credentials(String name, String password) implements Account {

    @Override
    public String authorization() {
        var credentials = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    @Override
    public String toString() {
        return name;
    }
}
