package io.offhook.stackclient.rest;

import java.io.IOException;

/** An account at the services. {@code toString} has only its name. */
public interface Account {

    /**
     * The value of the header {@code Authorization}. It is asked for at each call, since a token expires.
     *
     * @throws RestException if the account is refused
     * @throws IOException if it may succeed later
     */
    String authorization() throws IOException;
}
