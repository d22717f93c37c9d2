package io.offhook.selfcare.mail.send;

import io.offhook.selfcare.code.reveal.RevealResult.Revealed;
import io.offhook.selfcare.mail.FollowedReport;
import io.offhook.selfcare.mail.NoticeKind;
import io.offhook.selfcare.mail.SignIn;
import io.offhook.selfcare.mail.send.MailContent.Ending;
import io.offhook.selfcare.mail.send.MailContent.Invitation;
import io.offhook.selfcare.mail.send.MailContent.OwnPhone;
import io.offhook.selfcare.mail.send.MailContent.Phone;
import io.offhook.selfcare.mail.send.MailContent.Used;
import io.offhook.selfcare.mail.send.MailContent.Withdrawn;
import io.offhook.selfcare.mail.store.DueMail;
import io.offhook.selfcare.mail.store.DueNotice;
import io.offhook.selfcare.text.TimeLeftWords;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one mail says, for its templates. */
final class WritingContent {

    /** The most important thing names the mail. */
    private static final List<NoticeKind> BY_IMPORTANCE = List.of(
            NoticeKind.CODE_USED,
            NoticeKind.INVITATION,
            NoticeKind.CODE_ISSUED,
            NoticeKind.CODE_WITHDRAWN,
            NoticeKind.CODE_EXPIRES_SOON,
            NoticeKind.WELCOME);

    private final DueMail mail;
    private final List<DueNotice> told;
    private final List<DueNotice> carrying;
    private final Map<UUID, Revealed> codes;
    private final LinksOfMail links;
    private final String portal;
    private final Instant now;

    /** @param portal without a slash at its end */
    WritingContent(DueMail mail, MailNotices told, LinksOfMail links, String portal, Instant now) {
        this.mail = mail;
        this.told = told.notices();
        this.carrying = told.carried();
        this.codes = told.codes();
        this.links = links;
        this.portal = portal;
        this.now = now;
    }

    MailContent content() {
        var welcome = of(NoticeKind.WELCOME).findAny().isPresent();
        var issued = of(NoticeKind.CODE_ISSUED).toList();
        var listed = issued.stream().filter(carrying::contains).map(this::phone).toList();
        return new MailContent(
                mainKind().name(),
                mail.reader().name(),
                mail.reader().language().tag(),
                welcome,
                welcome && issued.isEmpty() && mail.phones().isEmpty(),
                listed,
                issued.size() - listed.size(),
                welcome && issued.isEmpty() ? ownPhones() : List.of(),
                of(NoticeKind.CODE_EXPIRES_SOON)
                        .filter(carrying::contains)
                        .map(this::ending)
                        .toList(),
                of(NoticeKind.CODE_USED).map(this::used).toList(),
                withdrawn(),
                links.invitation()
                        .map(it -> new Invitation(portal + it.path(), time(it.expiresAt()), it.forgotten()))
                        .orElse(null),
                mail.codesShown(),
                mail.signIn() == SignIn.POSSIBLE,
                mail.signIn() == SignIn.INVITED && links.invitation().isEmpty(),
                portal,
                links.unsubscribe().map(portal::concat).orElse(null));
    }

    /** The id of the picture of a code within the mail. */
    static String picture(UUID codeId) {
        return "code-" + codeId + "@offhook";
    }

    private NoticeKind mainKind() {
        return BY_IMPORTANCE.stream()
                .filter(kind -> of(kind).findAny().isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a mail tells something"));
    }

    private Stream<DueNotice> of(NoticeKind kind) {
        return told.stream().filter(each -> each.kind() == kind);
    }

    private Phone phone(DueNotice notice) {
        var code = Optional.ofNullable(codes.get(notice.codeId()));
        return new Phone(
                text(notice.model()),
                text(notice.description()),
                notice.directoryNumber(),
                code.map(it -> it.digits().exposeGrouped()).orElse(null),
                code.map(it -> time(it.expiresAt())).orElse(null),
                code.filter(it -> notice.camera())
                        .map(it -> picture(Objects.requireNonNull(notice.codeId())))
                        .orElse(null),
                withdrawnPhones().contains(notice.phoneId()),
                notice.report() == FollowedReport.DISPUTED);
    }

    private Ending ending(DueNotice notice) {
        var end = Optional.ofNullable(codes.get(notice.codeId()))
                .map(Revealed::expiresAt)
                .or(() -> Optional.ofNullable(notice.expiresAt()))
                .orElse(now);
        return new Ending(
                phone(notice), TimeLeftWords.of(now, end, mail.reader().language()));
    }

    private Used used(DueNotice notice) {
        return new Used(
                text(notice.model()),
                text(notice.deviceName()),
                notice.directoryNumber(),
                time(notice.happenedAt()),
                portal + links.disputes().get(notice.key()));
    }

    /** A code that another one of the mail replaces is not told of twice. */
    private List<Withdrawn> withdrawn() {
        var renewed = of(NoticeKind.CODE_ISSUED).map(DueNotice::phoneId).collect(Collectors.toSet());
        return of(NoticeKind.CODE_WITHDRAWN)
                .filter(each -> !renewed.contains(each.phoneId()))
                .map(each -> new Withdrawn(
                        each.model(),
                        each.description(),
                        each.directoryNumber(),
                        each.report() == FollowedReport.DISOWNED))
                .toList();
    }

    private Set<UUID> withdrawnPhones() {
        return of(NoticeKind.CODE_WITHDRAWN)
                .flatMap(each -> Stream.ofNullable(each.phoneId()))
                .collect(Collectors.toSet());
    }

    private List<OwnPhone> ownPhones() {
        return mail.phones().stream()
                .map(each -> new OwnPhone(each.model(), each.description(), each.directoryNumber()))
                .toList();
    }

    private String time(Instant at) {
        return mail.reader().times().dayAndTime(at);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
