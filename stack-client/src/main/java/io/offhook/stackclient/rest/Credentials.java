package io.offhook.stackclient.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A name and a password. {@code toString} has only the name. */
public record Credentials(String name, String password) {

    String basicAuthorization() {
        var credentials = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    @Override
    public String toString() {
        return name;
    }
}
