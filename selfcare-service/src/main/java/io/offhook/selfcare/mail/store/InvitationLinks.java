package io.offhook.selfcare.mail.store;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes the link of an invitation while the mail that carries it is written, so that no queue holds its secret. Called again for each
 * attempt: an attempt that looked failed may have arrived.
 */
public interface InvitationLinks {

    /**
     * @param path for example {@code /invitations/<secret>}; never logged, stored or sent elsewhere
     * @param expiresAt the first instant at which the link is of no use
     * @param forgotten whether the person said that they forgot their password; else an administrator invited them
     */
    record Link(String path, Instant expiresAt, boolean forgotten) {
        @Override
        public String toString() {
            return "Link[****]";
        }
    }

    /** A new link; empty if the person is no longer invited, and then is not told. In the caller's transaction. */
    Uni<Optional<Link>> make(String userId);
}
