package io.offhook.selfcare.mail.store;

import io.offhook.contracts.selfcare.MailEvent;
import io.offhook.contracts.selfcare.SelfcareEvent;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.store.EventStore;
import io.offhook.eventing.store.History;
import io.offhook.selfcare.mail.FollowedReport;
import io.offhook.selfcare.mail.MailDecider;
import io.offhook.selfcare.mail.Notice;
import io.offhook.selfcare.mail.NoticeKind;
import io.offhook.selfcare.mail.ToldParts;
import io.offhook.selfcare.mail.WelcomeMailDecider;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people were told already, by the events of this service: reading a topic from the beginning tells nobody anything again. In the
 * caller's transaction.
 */
@ApplicationScoped
class FindTold {

    /** A mail that is being sent may arrive. */
    private static final String ON_ITS_WAY = """
        select code_id from notice
        where notice_key = any($1::text[]) and (state = 'SENT' or state = 'PENDING' and mail_id is not null)\
        """;

    private final EventStore store;
    private final MailDecider mails = new MailDecider();
    private final WelcomeMailDecider codes = new WelcomeMailDecider();

    FindTold(EventStore store) {
        this.store = store;
    }

    /** The orders without those of what was told. What follows from something that the person said knows it. */
    Uni<List<NoticeOrder>> without(List<NoticeOrder> orders) {
        return histories(orders)
                .map(histories -> orders.stream()
                        .filter(each -> !wasTold(each.notice(), histories))
                        .map(each -> withReport(each, histories))
                        .toList());
    }

    /** The orders whose codes a mail announced, or may have. */
    Uni<List<NoticeOrder>> announced(List<NoticeOrder> orders) {
        if (orders.isEmpty()) {
            return Uni.createFrom().item(orders);
        }
        var keys =
                orders.stream().map(each -> announcement(each.notice()).key()).toArray(String[]::new);
        return PlainSql.select(ON_ITS_WAY, (Object) keys)
                .map(rows -> rows.stream().map(row -> (UUID) row[0]).collect(Collectors.toCollection(HashSet::new)))
                .chain(onItsWay -> histories(orders)
                        .map(histories -> orders.stream()
                                .filter(each -> onItsWay.contains(each.notice().codeId())
                                        || wasTold(announcement(each.notice()), histories))
                                .toList()));
    }

    private static Notice announcement(Notice of) {
        return Notice.issued(
                of.userId(),
                Objects.requireNonNull(of.phoneId()),
                Objects.requireNonNull(of.codeId()),
                of.happenedAt());
    }

    private Uni<Map<String, History<SelfcareEvent>>> histories(List<NoticeOrder> orders) {
        if (orders.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        var streams = orders.stream()
                .flatMap(each -> streams(each.notice()))
                .distinct()
                .toList();
        return store.loadAll(streams, SelfcareEvent.class)
                .map(all -> all.stream().collect(Collectors.toMap(History::streamId, Function.identity())));
    }

    private static Stream<String> streams(Notice notice) {
        return Stream.concat(
                Stream.of(MailDecider.stream(notice.userId())),
                Stream.ofNullable(notice.phoneId()).map(UUID::toString));
    }

    private boolean wasTold(Notice notice, Map<String, History<SelfcareEvent>> histories) {
        var person = histories.get(MailDecider.stream(notice.userId()));
        return person != null && told(person, notice).contains(notice) || wasMailedBefore(notice, histories);
    }

    /** All that follows from what the person said has one correlation id. */
    private static NoticeOrder withReport(NoticeOrder order, Map<String, History<SelfcareEvent>> histories) {
        var phone = histories.get(String.valueOf(order.notice().phoneId()));
        return phone == null
                ? order
                : phone.events().stream()
                        .filter(each -> each.metadata()
                                .correlationId()
                                .equals(order.cause().correlationId()))
                        .flatMap(each -> FollowedReport.of(each.event(), order.notice()).stream())
                        .findFirst()
                        .map(order::following)
                        .orElse(order);
    }

    /** Who was welcomed before the news that they are here had the id before this person. */
    private ToldParts told(History<SelfcareEvent> person, Notice notice) {
        var told = mails.initial();
        for (var each : person.events()) {
            var counts = notice.kind() != NoticeKind.WELCOME
                    || !each.metadata().time().isBefore(notice.happenedAt());
            if (counts && each.event() instanceof MailEvent mail) {
                told = mails.evolve(told, mail);
            }
        }
        return told;
    }

    /** As older versions recorded it, on the stream of the phone. */
    private boolean wasMailedBefore(Notice notice, Map<String, History<SelfcareEvent>> histories) {
        var phone = histories.get(String.valueOf(notice.phoneId()));
        var codeId = notice.codeId();
        return notice.kind() == NoticeKind.CODE_ISSUED
                && phone != null
                && codeId != null
                && phone.fold(codes.initial(), codes::evolve).contains(codeId);
    }
}
