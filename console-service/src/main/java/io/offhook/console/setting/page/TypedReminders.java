package io.offhook.console.setting.page;

import io.offhook.console.owning.Failure;
import io.offhook.console.setting.AmountOfTime;
import io.offhook.console.setting.page.Reminders.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The form of reminders as it came. */
class TypedReminders {

    /** Of the published state that the form was made of. */
    @RestForm
    @Nullable
    String version;

    @RestForm
    @Nullable
    String choice;

    @RestForm
    @Nullable
    List<String> amount;

    /** Of each amount, in the same order. */
    @RestForm
    @Nullable
    List<String> unit;

    Choice choice() {
        return Arrays.stream(Choice.values())
                .filter(each -> each.name().equals(choice))
                .findFirst()
                .orElse(Choice.CONFIGURED);
    }

    /** What is blank is left out. */
    List<AmountOfTime> times() {
        return IntStream.range(0, amount == null ? 0 : amount.size())
                .mapToObj(place -> AmountOfTime.typed(at(amount, place), at(unit, place)))
                .filter(each -> !each.isNone())
                .toList();
    }

    private static Optional<String> at(@Nullable List<String> texts, int place) {
        return texts == null || place >= texts.size() ? Optional.empty() : Optional.of(texts.get(place));
    }

    Optional<Failure> wrong() {
        if (choice() != Choice.TIMES) {
            return Optional.empty();
        }
        if (times().isEmpty()) {
            return Optional.of(Failure.field("before", "Name a time before the end of the code, or choose never."));
        }
        return times().stream().anyMatch(each -> each.duration().isEmpty())
                ? Optional.of(Failure.field("before", "The time of a reminder is a whole number."))
                : Optional.empty();
    }

    /** If nothing is {@link #wrong}. */
    Reminders reminders() {
        return switch (choice()) {
            case CONFIGURED -> new Reminders(null);
            case NEVER -> new Reminders(List.of());
            case TIMES ->
                new Reminders(times().stream()
                        .flatMap(each -> each.duration().stream())
                        .map(Object::toString)
                        .toList());
        };
    }
}
