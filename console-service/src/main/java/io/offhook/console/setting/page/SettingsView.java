package io.offhook.console.setting.page;

import io.offhook.console.owning.Failure;
import io.offhook.console.setting.AmountOfTime;
import io.offhook.console.setting.SettingState;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of activation.
 *
 * @param settings absent: the service does not answer
 * @param life as it was typed, or is
 * @param warning as it was typed, or is
 * @param state who changed the general settings last; absent: nobody did
 * @param models those with settings of their own
 * @param modelStates who changed those last, by model
 * @param reminders absent: the service that owns them does not answer
 */
record SettingsView(
        @Nullable GeneralSettings settings,
        AmountOfTime life,
        AmountOfTime warning,
        @Nullable SettingState state,
        List<GeneralSettings.OfModel> models,
        Map<String, SettingState> modelStates,
        @Nullable Reminders reminders,
        @Nullable Failure failure) {

    public long version() {
        return state == null ? 0 : state.version();
    }

    public AmountOfTime.Unit[] units() {
        return AmountOfTime.Unit.values();
    }

    public @Nullable SettingState stateOf(String model) {
        return modelStates.get(model);
    }

    public boolean isWrong(String field) {
        return failure != null && failure.field().equals(field);
    }
}
