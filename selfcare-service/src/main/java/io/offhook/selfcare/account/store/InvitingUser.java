package io.offhook.selfcare.account.store;

import io.offhook.contracts.audit.AuditRecorded.Action;
import io.offhook.eventing.Cause;
import io.offhook.eventing.audit.AuditEntry;
import io.offhook.eventing.audit.AuditLog;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.selfcare.account.LinkPurpose;
import io.offhook.selfcare.account.LinkRules;
import io.offhook.selfcare.mail.store.OrderingMail;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Invites a person to choose a password, for an administrator. */
@ApplicationScoped
public class InvitingUser {

    /** Another invitation waits and replaces this one; erasing the person waits and ends it. */
    private static final String EXISTS = "select 1 from portal_user where user_id = $1 for no key update";

    private final ConfiguredAccounts configured;
    private final StoredLinks links;
    private final OrderingMail mails;
    private final AuditLog audit;
    private final UnitOfWork units;
    private final LinkRules rules;

    InvitingUser(
            ConfiguredAccounts configured,
            StoredLinks links,
            OrderingMail mails,
            AuditLog audit,
            UnitOfWork units,
            AccountSettings settings) {
        this.configured = configured;
        this.links = links;
        this.mails = mails;
        this.audit = audit;
        this.units = units;
        this.rules = settings.rules();
    }

    /** What became of it. */
    public enum Outcome {
        INVITED,
        UNKNOWN_USER,
        /** The configuration has the password. */
        CONFIGURED,
        /** A provider signs people in. */
        PROVIDER
    }

    public Uni<Outcome> invite(String userId, Cause cause) {
        if (configured.provider()) {
            return Uni.createFrom().item(Outcome.PROVIDER);
        }
        if (configured.names(userId)) {
            return Uni.createFrom().item(Outcome.CONFIGURED);
        }
        return units.run(() -> PlainSql.select(EXISTS, userId)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Outcome.UNKNOWN_USER)
                        : order(userId, cause).replaceWith(Outcome.INVITED)));
    }

    private Uni<Void> order(String userId, Cause cause) {
        var expiry = rules.expiry(LinkPurpose.INVITATION, cause.at());
        return links.order(userId, LinkPurpose.INVITATION, cause.at(), expiry)
                .chain(ordered -> mails.invitation(userId, cause))
                .invoke(() -> audit.add(List.of(AuditEntry.of(Action.INVITED, userId, cause))));
    }
}
