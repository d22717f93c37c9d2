package io.offhook.console.bulk.page;

import io.offhook.console.owning.PathPart;
import io.offhook.console.page.FileForm;
import io.offhook.console.setting.AmountOfTime;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The form of a job as it came. */
public class JobForm extends FileForm {

    /** Sent twice, it submits one job. */
    @RestForm
    @Nullable
    public UUID key;

    @RestForm
    @Nullable
    public String mode;

    @RestForm
    @Nullable
    public String description;

    @RestForm
    @Nullable
    public String template;

    @RestForm
    @Nullable
    public String model;

    @RestForm
    @Nullable
    public String devicePool;

    @RestForm
    @Nullable
    public String requiresActivationCode;

    @RestForm
    @Nullable
    public String mraAllowed;

    @RestForm
    @Nullable
    public String life;

    @RestForm
    @Nullable
    public String lifeUnit;

    /** Local to UTC, as browsers send it; blank: somebody starts the job. */
    @RestForm
    @Nullable
    public String startAt;

    UUID key() {
        return key == null ? UUID.randomUUID() : key;
    }

    public String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    public AmountOfTime typedLife() {
        return AmountOfTime.typed(Optional.ofNullable(life), Optional.ofNullable(lifeUnit));
    }

    boolean hasWrongLife() {
        return !typedLife().isNone() && typedLife().duration().isEmpty();
    }

    /** Empty if none is given, or it is none. */
    Optional<Instant> start() {
        try {
            return Optional.ofNullable(startAt)
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .map(each -> Instant.parse((each.length() == 16 ? each + ":00" : each) + "Z"));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    boolean hasWrongStart() {
        return startAt != null && !startAt.isBlank() && start().isEmpty();
    }

    /** Tells what is wrong with the rows, and changes nothing. */
    String checkQuery() {
        var query = common();
        query.put("validateOnly", "true");
        return text(query);
    }

    /** The job itself, which waits. */
    String jobQuery() {
        var query = common();
        start().ifPresentOrElse(at -> query.put("startAt", at.toString()), () -> query.put("hold", "true"));
        return text(query);
    }

    /** What is blank is left out. */
    private LinkedHashMap<String, String> common() {
        var query = new LinkedHashMap<String, String>();
        put(query, "mode", mode);
        put(query, "description", description);
        put(query, "template", template);
        put(query, "model", model);
        put(query, "devicePool", devicePool);
        put(query, "requiresActivationCode", requiresActivationCode);
        put(query, "mraAllowed", "true".equals(mraAllowed) ? "true" : null);
        put(query, "codeLife", typedLife().duration().map(Duration::toString).orElse(null));
        return query;
    }

    private static void put(LinkedHashMap<String, String> query, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            query.put(name, value.strip());
        }
    }

    private static String text(LinkedHashMap<String, String> query) {
        return query.entrySet().stream()
                .map(each -> each.getKey() + "=" + PathPart.of(each.getValue()))
                .collect(Collectors.joining("&"));
    }
}
