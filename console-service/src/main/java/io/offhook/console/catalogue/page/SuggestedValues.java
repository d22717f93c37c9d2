package io.offhook.console.catalogue.page;

import io.offhook.console.catalogue.DocumentKind;
import io.offhook.console.catalogue.DocumentSchema;
import io.offhook.console.catalogue.FormField;
import io.offhook.console.setting.CatalogueNames;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What fields suggest: names of documents that exist. A form takes other values too: the service decides. */
@ApplicationScoped
class SuggestedValues {

    private static final String TIME_ZONE = "timeZone";
    private static final Map<String, DocumentKind> NAMES = Map.of(
            "model", DocumentKind.MODELS,
            "devicePool", DocumentKind.DEVICE_POOLS,
            "phoneTemplate", DocumentKind.PHONE_TEMPLATES,
            "lineTemplate", DocumentKind.LINE_TEMPLATES,
            "phoneButtonTemplate", DocumentKind.PHONE_BUTTON_TEMPLATES,
            "securityProfile", DocumentKind.SECURITY_PROFILES,
            "sipProfile", DocumentKind.SIP_PROFILES);

    private final CatalogueNames catalogue;

    SuggestedValues(CatalogueNames catalogue) {
        this.catalogue = catalogue;
    }

    /** By the names of fields; those that suggest nothing are absent. */
    Uni<Map<String, List<String>>> of(DocumentSchema schema) {
        var fields = schema.fields().stream().map(FormField::name).toList();
        var types = fields.stream()
                .filter(NAMES::containsKey)
                .map(SuggestedValues::type)
                .toList();
        return catalogue.of(types).map(names -> {
            var suggestions = new HashMap<String, List<String>>();
            fields.stream()
                    .filter(NAMES::containsKey)
                    .forEach(field -> suggestions.put(field, names(field, names.getOrDefault(type(field), List.of()))));
            if (fields.contains(TIME_ZONE)) {
                suggestions.put(
                        TIME_ZONE,
                        ZoneId.getAvailableZoneIds().stream().sorted().toList());
            }
            return suggestions;
        });
    }

    private static String type(String field) {
        return kind(field).schema() + ".v1";
    }

    private static DocumentKind kind(String field) {
        return Objects.requireNonNull(NAMES.get(field));
    }

    /** One named Default always exists, though nobody named it. */
    private static List<String> names(String field, List<String> published) {
        return kind(field) == DocumentKind.MODELS
                ? published
                : Stream.concat(Stream.of("Default"), published.stream())
                        .distinct()
                        .toList();
    }
}
