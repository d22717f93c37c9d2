package io.offhook.provisioning.files.content;

import io.quarkus.qute.Engine;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The templates of phone files, without Quarkus. */
public final class TestTemplates {

    public static final InstallationEndpoints ENDPOINTS =
            new InstallationEndpoints("https://activation.example:8443/?a&b", "tvs.example", "capf.example");

    private TestTemplates() {}

    public static PhoneFileTemplates create() {
        return create(ENDPOINTS);
    }

    public static PhoneFileTemplates create(InstallationEndpoints endpoints) {
        return new PhoneFileTemplates(engine(), endpoints);
    }

    static Engine engine() {
        var builder = Engine.builder().addDefaults().addValueResolver(new ReflectionValueResolver());
        PhoneFileTemplates.escapeXml(builder);
        return builder.addLocator(TestTemplates::locate).build();
    }

    private static Optional<TemplateLocation> locate(String id) {
        var resource = TestTemplates.class.getResourceAsStream("/templates/" + id);
        return Optional.ofNullable(resource)
                .map(stream -> new Location(new InputStreamReader(stream, StandardCharsets.UTF_8)));
    }

    private record Location(Reader content) implements TemplateLocation {

        @Override
        public Reader read() {
            return content;
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(new Variant(Locale.ROOT, StandardCharsets.UTF_8, "application/xml"));
        }
    }
}
