package io.offhook.selfcare.account.store;

import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.selfcare.account.LinkPurpose;
import io.offhook.selfcare.account.LinkToken;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the link that a mail carries, while the mail is made. A mail that is tried again has another one; all of them work until one was
 * used.
 */
@ApplicationScoped
public class MakingLink {

    private final StoredLinks links;
    private final UnitOfWork units;
    private final SecureRandom random;
    private final Clock clock;
    private final String url;

    MakingLink(
            StoredLinks links,
            UnitOfWork units,
            SecureRandom random,
            Clock clock,
            @ConfigProperty(name = "offhook.self-care.url") String url) {
        this.links = links;
        this.units = units;
        this.random = random;
        this.clock = clock;
        this.url = url;
    }

    /** A secret: {@code toString} hides it. */
    public record Link(String address, Instant expiresAt) {
        @Override
        public String toString() {
            return "Link[****]";
        }
    }

    /** Empty: it expired meanwhile, was used, or the person is erased, and there is nothing to mail. */
    public Uni<Optional<Link>> make(String userId, LinkPurpose purpose) {
        var token = LinkToken.random(random);
        return units.runApart(() -> links.add(token, userId, purpose, clock.instant()))
                .map(expiry -> expiry.map(it -> new Link(url + "/invitation/" + token.expose(), it)));
    }
}
