package io.offhook.stack.home;

import java.util.Optional;

/**
 * The options of {@code up}. Stored while the stack runs, so that a restarted part uses the same ports and data.
 *
 * @param portOffset is added to every port
 * @param state the directory of data, secrets and keys
 * @param keycloak whether users sign in at Keycloak
 * @param registrar whether a SIP registrar is part of it
 * @param address what phones and people on the network are told instead of 127.0.0.1; empty: nobody there reaches it
 */
public record UpOptions(int portOffset, String state, boolean keycloak, boolean registrar, Optional<String> address) {

    /** An older version wrote no address. */
    public UpOptions {
        address = address == null ? Optional.empty() : address;
    }

    /** On this machine alone, without a registrar. */
    public UpOptions(int portOffset, String state, boolean keycloak) {
        this(portOffset, state, keycloak, false, Optional.empty());
    }

    public Addresses addresses() {
        return new Addresses(portOffset, address);
    }
}
