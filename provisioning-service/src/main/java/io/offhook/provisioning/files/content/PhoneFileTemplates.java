package io.offhook.provisioning.files.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.file.ConfigurationStub;
import io.offhook.provisioning.catalogue.Catalogue;
import io.offhook.provisioning.catalogue.Catalogue.PhoneShape;
import io.offhook.provisioning.phone.view.PhoneView;
import io.quarkus.qute.Engine;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.cert.X509Certificate;
import java.util.Optional;

/**
 * Renders the XML files of phones from the templates under {@code templates/files}. {@code docs/files.md} names the elements.
 */
@ApplicationScoped
public class PhoneFileTemplates {

    private static final int STAMP_DIGITS = 32;
    private static final String NO_STAMP = "<versionStamp>-</versionStamp>";

    private final Template configuration;
    private final Template stub;
    private final Template defaults;
    private final Template guest;
    private final InstallationEndpoints endpoints;

    PhoneFileTemplates(Engine engine, InstallationEndpoints endpoints) {
        this.configuration = engine.getTemplate("files/configuration.xml");
        this.stub = engine.getTemplate("files/stub.xml");
        this.defaults = engine.getTemplate("files/default.xml");
        this.guest = engine.getTemplate("files/guest.xml");
        this.endpoints = endpoints;
    }

    static void escapeXml(@Observes EngineBuilder engine) {
        engine.addResultMapper(new XmlEscaper());
    }

    /** {@code SEP<MAC>.cnf.xml}. Its version stamp is a hash of all the rest, so it changes with every edit and never without one. */
    public String configuration(
            PhoneView phone, PhoneShape shape, Optional<String> load, Recipient recipient, int capfAuthMode) {
        var unstamped = configuration
                .data("endpoints", endpoints)
                .data("capfAuthMode", capfAuthMode)
                .data("phone", ConfigurationData.of(phone, shape, load, recipient))
                .render();
        var stamp = HashAlgorithm.SHA256.hex(unstamped.getBytes(UTF_8)).substring(0, STAMP_DIGITS);
        return unstamped.replace(
                NO_STAMP, "<versionStamp>" + stamp + "</versionStamp>"); // text is escaped: there is one
    }

    /** The stub beside an encrypted configuration; it tells the phone to ask for that. */
    public String stub(X509Certificate device, int capfAuthMode) {
        return stub.data("endpoints", endpoints)
                .data("capfAuthMode", capfAuthMode)
                .data("certHash", ConfigurationStub.certHash(device))
                .render();
    }

    /** A configuration that has nothing of any phone. */
    public String guest(Catalogue catalogue, GuestData data) {
        return guest.data("endpoints", endpoints)
                .data("pool", catalogue.defaultPool())
                .data("guest", data)
                .render();
    }

    /** {@code XMLDefault.cnf.xml}. */
    public String defaults(Catalogue catalogue) {
        return defaults.data("endpoints", endpoints)
                .data("defaults", DefaultData.of(catalogue))
                .render();
    }
}
