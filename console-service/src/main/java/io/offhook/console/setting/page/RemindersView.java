package io.offhook.console.setting.page;

import io.offhook.console.owning.Failure;
import io.offhook.console.setting.AmountOfTime;
import io.offhook.console.setting.SettingState;
import io.offhook.console.setting.page.Reminders.Choice;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The form of reminders.
 *
 * @param known whether the service said how it is, or a person typed how it should be
 * @param state who changed it last; absent: nobody did
 */
record RemindersView(
        boolean known,
        Choice choice,
        List<AmountOfTime> times,
        @Nullable SettingState state,
        @Nullable Failure failure) {

    private static final int FIELDS = 5;

    public long version() {
        return state == null ? 0 : state.version();
    }

    /** As many as there may be, blank ones at the end. */
    public List<AmountOfTime> fields() {
        return IntStream.range(0, Math.max(FIELDS, times.size()))
                .mapToObj(place -> place < times.size() ? times.get(place) : AmountOfTime.NONE)
                .toList();
    }

    public Choice[] choices() {
        return Choice.values();
    }

    public AmountOfTime.Unit[] units() {
        return AmountOfTime.Unit.values();
    }
}
