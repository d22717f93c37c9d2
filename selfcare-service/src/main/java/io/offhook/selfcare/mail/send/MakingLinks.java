package io.offhook.selfcare.mail.send;

import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.selfcare.mail.NoticeKind;
import io.offhook.selfcare.mail.store.DueMail;
import io.offhook.selfcare.mail.store.DueNotice;
import io.offhook.selfcare.mail.store.InvitationLinks;
import io.offhook.selfcare.mail.store.InvitationLinks.Link;
import io.offhook.selfcare.mail.store.MailLinks;
import io.offhook.selfcare.mail.store.MailLinks.Disputable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes the links that a mail needs, in one transaction before it is sent. */
@ApplicationScoped
class MakingLinks {

    private final MailLinks links;
    private final Instance<InvitationLinks> invitations;
    private final UnitOfWork units;
    private final Clock clock;

    MakingLinks(MailLinks links, Instance<InvitationLinks> invitations, UnitOfWork units, Clock clock) {
        this.links = links;
        this.invitations = invitations;
        this.units = units;
        this.clock = clock;
    }

    Uni<LinksOfMail> of(DueMail mail, List<DueNotice> told) {
        var now = clock.instant();
        var used = told.stream()
                .filter(each -> each.kind() == NoticeKind.CODE_USED)
                .toList();
        boolean invites = has(told, NoticeKind.INVITATION);
        boolean reminds = has(told, NoticeKind.CODE_EXPIRES_SOON);
        if (used.isEmpty() && !invites && !reminds) {
            return Uni.createFrom().item(new LinksOfMail(Map.of(), Optional.empty(), Optional.empty()));
        }
        return units.runApart(() -> disputes(mail.userId(), used, now)
                .chain(disputes -> unsubscribe(mail.userId(), reminds, now)
                        .chain(unsubscribe -> invitation(mail.userId(), invites)
                                .map(invitation -> new LinksOfMail(disputes, unsubscribe, invitation)))));
    }

    private static boolean has(List<DueNotice> told, NoticeKind kind) {
        return told.stream().anyMatch(each -> each.kind() == kind);
    }

    private Uni<Map<String, String>> disputes(String userId, List<DueNotice> used, Instant now) {
        var made = new LinkedHashMap<String, String>();
        return Multi.createFrom()
                .iterable(used)
                .onItem()
                .transformToUniAndConcatenate(each -> links.dispute(disputable(userId, each), now)
                        .invoke(token -> made.put(each.key(), "/mails/dispute/" + token.expose())))
                .onItem()
                .ignoreAsUni()
                .map(done -> made);
    }

    private static Disputable disputable(String userId, DueNotice used) {
        return new Disputable(
                userId,
                Objects.requireNonNull(used.phoneId()),
                Objects.requireNonNull(used.codeId()),
                Objects.requireNonNull(used.deviceName()));
    }

    private Uni<Optional<String>> unsubscribe(String userId, boolean reminds, Instant now) {
        return reminds
                ? links.unsubscribe(userId, now).map(token -> Optional.of("/mails/unsubscribe/" + token.expose()))
                : Uni.createFrom().item(Optional.empty());
    }

    private Uni<Optional<Link>> invitation(String userId, boolean invites) {
        return invites && invitations.isResolvable()
                ? invitations.get().make(userId)
                : Uni.createFrom().item(Optional.empty());
    }
}
