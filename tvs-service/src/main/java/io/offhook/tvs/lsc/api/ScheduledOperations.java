package io.offhook.tvs.lsc.api;

import io.offhook.tvs.api.TvsProblem;
import io.offhook.tvs.lsc.bulk.PhoneList;
import io.offhook.tvs.lsc.store.SchedulingOperations.Outcome;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request for phones.
 *
 * @param scheduled for how many phones
 * @param refused for how many not
 * @param failures rows of the file that name no phone
 */
public record ScheduledOperations(int scheduled, int refused, List<Phone> phones, List<PhoneList.Failure> failures) {

    /**
     * One phone.
     *
     * @param operationId of the operation that was scheduled
     * @param problem why none was: the slug of a problem
     */
    public record Phone(
            String deviceName,
            @Nullable UUID operationId,
            @Nullable String problem) {}

    static ScheduledOperations of(List<Outcome> outcomes) {
        return of(outcomes, List.of());
    }

    static ScheduledOperations of(List<Outcome> outcomes, List<PhoneList.Failure> failures) {
        var phones = outcomes.stream().map(ScheduledOperations::phone).toList();
        int scheduled =
                (int) phones.stream().filter(it -> it.operationId() != null).count();
        return new ScheduledOperations(scheduled, phones.size() - scheduled, phones, failures);
    }

    private static Phone phone(Outcome outcome) {
        var name = outcome.device().text();
        return switch (outcome) {
            case Outcome.Scheduled it -> new Phone(name, it.operationId(), null);
            case Outcome.NoSuchKey ignored -> new Phone(name, null, slug(TvsProblem.IMPOSSIBLE_LSC_KEY));
            case Outcome.Refused it -> new Phone(name, null, slug(LscProblems.of(it.refusal())));
        };
    }

    private static String slug(TvsProblem problem) {
        return problem.definition().slug();
    }
}
