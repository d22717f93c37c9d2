package io.offhook.console.trust.page;

import io.offhook.console.owning.Commands;
import io.offhook.console.owning.Failure;
import io.offhook.console.owning.OwningService;
import io.offhook.console.phone.PhoneCounts;
import io.offhook.console.phone.PhoneFilter;
import io.offhook.console.phone.store.CountPhones;
import io.offhook.console.trust.HeldLists;
import io.offhook.console.trust.RolloverStep;
import io.offhook.console.trust.TrustItem;
import io.offhook.console.trust.TrustKind;
import io.offhook.console.trust.store.CountHeldLists;
import io.offhook.console.trust.store.FindTrustItems;
import io.offhook.contracts.trust.CertificateRoleGranted;
import io.offhook.contracts.trust.TrustListPublished;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts together what the page of trust lists shows. */
@ApplicationScoped
class ReadingTrustList {

    private static final String ROLLOVER = "/api/v1/trust-lists/rollover";
    private static final String SAST = "SAST";
    private static final int LISTS = 20;

    private final FindTrustItems items;
    private final CountHeldLists held;
    private final CountPhones phones;
    private final Commands commands;
    private final Clock clock;

    ReadingTrustList(FindTrustItems items, CountHeldLists held, CountPhones phones, Commands commands, Clock clock) {
        this.items = items;
        this.held = held;
        this.phones = phones;
        this.commands = commands;
        this.clock = clock;
    }

    Uni<TrustListView> read(@Nullable Failure failure) {
        return Uni.combine()
                .all()
                .unis(
                        items.latest(TrustKind.TRUST_LIST, TrustListPublished.class, LISTS),
                        items.endingFirst(TrustKind.CERTIFICATE_ROLE, CertificateRoleGranted.class),
                        held.byTag(),
                        phones.all(),
                        commands.get(OwningService.TVS, ROLLOVER).map(Answers::rollover))
                .with((lists, roles, tags, counts, rollover) ->
                        view(lists, roles, tags, counts, rollover.found(), failure));
    }

    /** What may be absent, where a value must be. */
    private record Answers(@Nullable Rollover found) {
        static Answers rollover(io.offhook.console.owning.Answer answer) {
            return new Answers(Rollover.of(answer));
        }
    }

    private TrustListView view(
            List<TrustItem<TrustListPublished>> lists,
            List<TrustItem<CertificateRoleGranted>> roles,
            Map<String, Long> tags,
            PhoneCounts counts,
            @Nullable Rollover rollover,
            @Nullable Failure failure) {
        var now = clock.instant();
        var events = lists.stream().map(TrustItem::event).toList();
        var candidates = CertificateRow.of(roles, now).stream()
                .filter(each -> each.has(SAST))
                .filter(each -> events.isEmpty()
                        || !each.fingerprint().equals(events.getFirst().sast())
                                && !each.fingerprint().equals(events.getFirst().recovery()))
                .toList();
        var steps = rollover == null
                ? List.<RolloverStep>of()
                : RolloverStep.of(rollover.phase(), !candidates.isEmpty(), rollover.completeFrom(), now);
        return new TrustListView(
                lists, HeldLists.of(events, tags, counts.of(PhoneFilter.NONE)), rollover, steps, candidates, failure);
    }
}
