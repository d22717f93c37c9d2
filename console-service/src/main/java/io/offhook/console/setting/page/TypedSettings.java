package io.offhook.console.setting.page;

import io.offhook.console.owning.Failure;
import io.offhook.console.setting.AmountOfTime;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The form of general settings as it came. */
class TypedSettings {

    /** Of the published state that the form was made of. */
    @RestForm
    @Nullable
    String version;

    @RestForm
    @Nullable
    String life;

    @RestForm
    @Nullable
    String lifeUnit;

    @RestForm
    @Nullable
    String warning;

    @RestForm
    @Nullable
    String warningUnit;

    @RestForm
    @Nullable
    String mraEnabled;

    @RestForm
    @Nullable
    String mraDomain;

    @RestForm
    @Nullable
    String copiedKeys;

    @RestForm
    @Nullable
    String shown;

    @RestForm
    @Nullable
    String expectedDevices;

    AmountOfTime typedLife() {
        return AmountOfTime.typed(Optional.ofNullable(life), Optional.ofNullable(lifeUnit));
    }

    AmountOfTime typedWarning() {
        return AmountOfTime.typed(Optional.ofNullable(warning), Optional.ofNullable(warningUnit));
    }

    Optional<Failure> wrong() {
        if (typedLife().duration().isEmpty()) {
            return Optional.of(Failure.field("codeLife", "The life of a code is a whole number."));
        }
        return typedWarning().duration().isEmpty()
                ? Optional.of(Failure.field("expiryWarning", "The time of the warning is a whole number; 0 for none."))
                : Optional.empty();
    }

    /** What is no amount of time is no text of one. */
    GeneralSettings settings() {
        return new GeneralSettings(
                typedLife().duration().map(Object::toString).orElse(""),
                typedWarning().duration().map(Object::toString).orElse(""),
                "true".equals(mraEnabled),
                mraDomain,
                Objects.requireNonNullElse(copiedKeys, "ALARM"),
                !"false".equals(shown),
                Objects.requireNonNullElse(expectedDevices, "OFF"));
    }
}
