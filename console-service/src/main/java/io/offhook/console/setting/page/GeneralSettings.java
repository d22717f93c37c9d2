package io.offhook.console.setting.page;

import io.offhook.console.setting.AmountOfTime;
import io.offhook.console.value.Times;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The general settings of activation as the service answers and takes them. Durations are ISO-8601. */
record GeneralSettings(
        String codeLife,
        String expiryWarning,
        boolean mraEnabled,
        @Nullable String mraDomain,
        String copiedKeys,
        boolean showPhonesReadyToActivate,
        String expectedDevices) {

    public AmountOfTime life() {
        return AmountOfTime.ofIso(codeLife);
    }

    public AmountOfTime warning() {
        return AmountOfTime.ofIso(expiryWarning);
    }

    public String domain() {
        return mraDomain == null ? "" : mraDomain;
    }

    /**
     * What differs for a model.
     *
     * @param codeLife absent: as the general settings say
     */
    record OfModel(String model, @Nullable String codeLife, boolean acceptExpiredMic) {

        public AmountOfTime life() {
            return codeLife == null ? AmountOfTime.NONE : AmountOfTime.ofIso(codeLife);
        }

        public String lifeWords() {
            return codeLife == null ? "as for all" : Times.span(Duration.parse(codeLife));
        }
    }

    /** For the service: what is blank is absent. */
    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("codeLife", codeLife);
        body.put("expiryWarning", expiryWarning);
        body.put("mraEnabled", mraEnabled);
        if (mraDomain != null && !mraDomain.isBlank()) {
            body.put("mraDomain", mraDomain.strip());
        }
        body.put("copiedKeys", copiedKeys);
        body.put("showPhonesReadyToActivate", showPhonesReadyToActivate);
        body.put("expectedDevices", expectedDevices);
        return body;
    }
}
