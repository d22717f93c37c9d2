package io.offhook.selfcare.page;

import io.offhook.selfcare.profile.Reader;
import io.offhook.selfcare.profile.store.FindReader;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

/** Who reads the page that is asked for. */
@ApplicationScoped
class CurrentReader {

    private final FindReader readers;
    private final SecurityIdentity caller;
    private final HttpHeaders headers;

    CurrentReader(FindReader readers, SecurityIdentity caller, HttpHeaders headers) {
        this.readers = readers;
        this.caller = caller;
        this.headers = headers;
    }

    /** Call while the request is at hand. */
    Uni<Reader> now() {
        return readers.of(userId(), headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    String userId() {
        return caller.getPrincipal().getName();
    }
}
