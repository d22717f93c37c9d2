package io.offhook.selfcare.report;

import io.offhook.contracts.selfcare.CodeReportedLost;
import io.offhook.contracts.selfcare.MailEvent;
import io.offhook.contracts.selfcare.OwnerEvent;
import io.offhook.contracts.selfcare.PhoneDisowned;
import io.offhook.contracts.selfcare.RedemptionDisputed;
import io.offhook.contracts.selfcare.SelfcareEvent;
import io.offhook.contracts.selfcare.WelcomeMailFailed;
import io.offhook.contracts.selfcare.WelcomeMailSent;
import io.offhook.eventing.decider.Decision;
import io.offhook.selfcare.phone.LostCodeRules;
import io.offhook.selfcare.report.OwnerCommand.Disown;
import io.offhook.selfcare.report.OwnerCommand.ReportLost;
import io.offhook.selfcare.report.OwnerRefusal.NotLive;
import io.offhook.selfcare.report.OwnerRefusal.TooMany;
import java.time.Instant;
import java.util.Map;

/** The rules for what owners say. It is no {@code Decider}: when something was said counts, and events do not tell it. */
public final class OwnerDecider {

    public OwnerReports initial() {
        return new OwnerReports(Map.of(), Map.of());
    }

    /** What was said before is said: a repeated press changes nothing. */
    public Decision<OwnerEvent, OwnerRefusal> decide(OwnerReports state, OwnerCommand command) {
        return switch (command) {
            case Disown it ->
                state.isDisowned(it.ownerId(), it.ownedSince())
                        ? Decision.nothing()
                        : Decision.happened(new PhoneDisowned(it.phoneId(), it.ownerId()));
            case ReportLost it -> state.lostCodes().containsKey(it.codeId()) ? Decision.nothing() : lost(state, it);
        };
    }

    private static Decision<OwnerEvent, OwnerRefusal> lost(OwnerReports state, ReportLost it) {
        if (it.liveCodeId().filter(it.codeId()::equals).isEmpty()) {
            return Decision.refused(new NotLive());
        }
        var lately = state.lostAfter(it.at().minus(LostCodeRules.WITHIN));
        if (lately.size() >= LostCodeRules.MAX) {
            return Decision.refused(
                    new TooMany(LostCodeRules.takenFrom(lately.get(lately.size() - LostCodeRules.MAX))));
        }
        return Decision.happened(new CodeReportedLost(it.phoneId(), it.ownerId(), it.codeId()));
    }

    /** @param at when it happened */
    public OwnerReports evolve(OwnerReports state, SelfcareEvent event, Instant at) {
        return switch (event) {
            case PhoneDisowned it -> state.withDisowned(it.ownerId(), at);
            case CodeReportedLost it -> state.withLost(it.codeId(), at);
            case RedemptionDisputed ignored -> state;
            case WelcomeMailSent ignored -> state;
            case WelcomeMailFailed ignored -> state;
            case MailEvent ignored -> state;
        };
    }
}
