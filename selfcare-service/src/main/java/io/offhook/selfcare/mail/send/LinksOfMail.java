package io.offhook.selfcare.mail.send;

import io.offhook.selfcare.mail.store.InvitationLinks.Link;
import java.util.Map;
import java.util.Optional;

/**
 * The links with secrets that a mail carries, made for this attempt alone.
 *
 * @param disputes by notice
 * @param unsubscribe empty in a mail that reminds of nothing
 * @param invitation empty in a mail that invites to nothing, or no longer
 */
record LinksOfMail(Map<String, String> disputes, Optional<String> unsubscribe, Optional<Link> invitation) {

    LinksOfMail {
        disputes = Map.copyOf(disputes);
    }

    @Override
    public String toString() {
        return "LinksOfMail[****]";
    }
}
