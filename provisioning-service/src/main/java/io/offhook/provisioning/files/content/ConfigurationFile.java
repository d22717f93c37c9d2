package io.offhook.provisioning.files.content;

import io.offhook.pki.file.ConfigurationStub;
import io.offhook.provisioning.phone.view.PhoneView;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;

/** {@code SEP<MAC>.cnf.xml}, the essential elements of section 7 of the protocol notes. */
public final class ConfigurationFile {

    private static final String SSH_USER = "offhook";
    private static final String NO_STAMP = "-";
    private static final String END_OF_STAMP = "</versionStamp>";

    private ConfigurationFile() {}

    /** The version stamp follows from all the rest: it changes on every edit, and on nothing else. */
    public static RenderedFile render(Surroundings surroundings, PhoneView phone, Reader reader) {
        var unstamped = xml(surroundings, phone, reader);
        var stamp = ">" + RenderedFile.stamp(unstamped) + END_OF_STAMP;
        return new RenderedFile(
                unstamped.replace(">" + NO_STAMP + END_OF_STAMP, stamp)); // text is escaped: there is one
    }

    /** What tells a phone to ask for the configuration that is encrypted to its certificate; section 3. */
    public static RenderedFile stub(Surroundings surroundings, X509Certificate device) {
        var stub = new ConfigurationStub(
                String.valueOf(Surroundings.IP_ADDRESS_MODE),
                Surroundings.LOAD,
                String.valueOf(Surroundings.CAPF_AUTH_MODE),
                List.of(new ConfigurationStub.Capf(Surroundings.CAPF, surroundings.capfHost())),
                ConfigurationStub.certHash(device));
        return new RenderedFile(new String(stub.toXml(), StandardCharsets.UTF_8));
    }

    private static String xml(Surroundings surroundings, PhoneView phone, Reader reader) {
        return XmlDocument.render("device", root -> {
            root.element("fullConfig", true)
                    .element("deviceProtocol", "SIP")
                    .element("ipAddressMode", Surroundings.IP_ADDRESS_MODE);
            writeSsh(root, reader);
            root.element("devicePool", pool -> {
                writeClock(pool, surroundings);
                surroundings.writeCallManagers(pool);
            });
            surroundings.writeTvs(root);
            SipProfile.write(root, phone, reader.mayKnow());
            writeCommonProfile(root, reader);
            root.element("loadInformation", Surroundings.LOAD).element("versionStamp", NO_STAMP);
            root.element(
                            "userLocale",
                            locale -> locale.element("name", "English_United_States")
                                    .element("langCode", "en_US"))
                    .element("networkLocale", "United_States");
            root.element("deviceSecurityMode", 1).element("transportLayerProtocol", 1);
            List.of("authenticationURL", "directoryURL", "idleURL", "informationURL", "messagesURL", "servicesURL")
                    .forEach(url -> root.element(url, ""));
            surroundings.writeCapf(root);
            writeEncryption(root, reader);
        });
    }

    private static void writeSsh(XmlDocument root, Reader reader) {
        reader.mayKnow()
                .ifPresent(secrets -> root.element("sshUserId", SSH_USER).element("sshPassword", secrets.ofSsh()));
    }

    private static void writeCommonProfile(XmlDocument root, Reader reader) {
        reader.mayKnow()
                .ifPresent(secrets ->
                        root.element("commonProfile", common -> common.element("phonePassword", secrets.ofSettings())));
    }

    private static void writeEncryption(XmlDocument root, Reader reader) {
        switch (reader) {
            case Reader.Anybody ignored -> root.element("certHash", "").element("encrConfig", false);
            case Reader.OneDevice device ->
                root.element("certHash", ConfigurationStub.certHash(device.certificate()))
                        .element("encrConfig", true);
        }
    }

    private static void writeClock(XmlDocument pool, Surroundings surroundings) {
        pool.element(
                "dateTimeSetting",
                setting -> setting.element("dateTemplate", "Y-M-D")
                        .element("timeZone", "GMT Standard Time")
                        .element("olsonTimeZone", "Etc/UTC")
                        .element(
                                "ntps",
                                ntps -> ntps.element(
                                        "ntp",
                                        ntp -> ntp.element("name", surroundings.callManagerHost())
                                                .element("ntpMode", "Unicast"))));
    }
}
