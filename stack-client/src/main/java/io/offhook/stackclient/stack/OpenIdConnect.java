package io.offhook.stackclient.stack;

import io.offhook.stackclient.rest.Account;
import io.offhook.stackclient.rest.Credentials;
import io.offhook.stackclient.rest.TokenAccount;
import java.net.URI;

/**
 * Where the accounts of the local stack get tokens.
 *
 * @param issuer the realm
 * @param tokenEndpoint gives tokens for passwords
 * @param clientId the public client of commands
 */
public record OpenIdConnect(URI issuer, URI tokenEndpoint, String clientId) {

    public Account account(Credentials credentials) {
        return new TokenAccount(tokenEndpoint, clientId, credentials);
    }
}
