package io.offhook.selfcare.account.store;

import io.offhook.selfcare.account.LinkPurpose;
import io.offhook.selfcare.link.LinkToken;
import io.offhook.selfcare.mail.store.InvitationLinks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

/**
 * Makes the link that a mail carries: of an invitation, or for a forgotten password, whichever was ordered last. A mail that is tried again
 * has another one; all of them work until one was used.
 */
@ApplicationScoped
class MakingLink implements InvitationLinks {

    private final StoredLinks links;
    private final SecureRandom random;
    private final Clock clock;

    MakingLink(StoredLinks links, SecureRandom random, Clock clock) {
        this.links = links;
        this.random = random;
        this.clock = clock;
    }

    /** Empty also if the link expired or was used before its mail went out. */
    @Override
    public Uni<Optional<Link>> make(String userId) {
        var token = LinkToken.random(random);
        return links.add(token, userId, clock.instant())
                .map(found -> found.map(it -> new Link(
                        "/invitation/" + token.expose(), it.expiresAt(), it.purpose() == LinkPurpose.FORGOTTEN)));
    }
}
