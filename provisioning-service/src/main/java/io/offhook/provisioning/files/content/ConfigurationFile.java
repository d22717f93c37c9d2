package io.offhook.provisioning.files.content;

import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.provisioning.phone.view.PhoneView.LineView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code SEP<MAC>.cnf.xml}, the essential elements of section 7 of the protocol notes. No password is in it: it is neither
 * signed nor encrypted, and anyone can guess a MAC.
 */
public final class ConfigurationFile {

    private static final int LONGEST_PHONE_LABEL = 12;
    private static final int FEATURE_LINE = 9;
    private static final int SIP_PORT = 5060;

    private ConfigurationFile() {}

    /** The version stamp follows from all the rest: it changes on every edit, and on nothing else. */
    public static RenderedFile render(Surroundings surroundings, PhoneView phone) {
        var stamp = RenderedFile.stamp(render(surroundings, phone, ""));
        return new RenderedFile(render(surroundings, phone, stamp));
    }

    private static String render(Surroundings surroundings, PhoneView phone, String versionStamp) {
        return XmlDocument.render("device", root -> {
            root.element("fullConfig", true).element("deviceProtocol", "SIP").element("ipAddressMode", 0);
            root.element("devicePool", pool -> {
                writeClock(pool, surroundings);
                surroundings.writeCallManagers(pool);
            });
            surroundings.writeTvs(root);
            root.element("sipProfile", profile -> writeSip(profile, phone));
            root.element("loadInformation", "").element("versionStamp", versionStamp);
            root.element(
                            "userLocale",
                            locale -> locale.element("name", "English_United_States")
                                    .element("langCode", "en_US"))
                    .element("networkLocale", "United_States");
            root.element("deviceSecurityMode", 1).element("transportLayerProtocol", 1);
            List.of("authenticationURL", "directoryURL", "idleURL", "informationURL", "messagesURL", "servicesURL")
                    .forEach(url -> root.element(url, ""));
            root.element("capfAuthMode", 0).element("certHash", "").element("encrConfig", false);
        });
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

    private static void writeSip(XmlDocument profile, PhoneView phone) {
        profile.element("sipProxies", proxies -> proxies.element("registerWithProxy", true))
                .element(
                        "sipCallFeatures",
                        features -> features.element("cnfJoinEnabled", true)
                                .element("callHoldRingback", 2)
                                .element("localCfwdEnable", true))
                .element(
                        "sipStack",
                        stack -> stack.element("timerRegisterExpires", 3600)
                                .element("timerKeepAliveExpires", 120)
                                .element("remotePartyID", true))
                .element("phoneLabel", phoneLabel(phone))
                .element("startMediaPort", 16384)
                .element("stopMediaPort", 32766)
                .element("sipLines", lines -> phone.lines().forEach(line -> writeLine(lines, line)));
    }

    private static void writeLine(XmlDocument lines, LineView line) {
        var number = dialled(line.directoryNumber());
        var attributes = Attributes.of("button", line.index()).and("lineIndex", line.index());
        lines.element(
                "line",
                attributes,
                each -> each.element("featureID", FEATURE_LINE)
                        .element("featureLabel", firstOf(line.label(), number))
                        .element("proxy", "USECALLMANAGER")
                        .element("port", SIP_PORT)
                        .element("name", number)
                        .element("displayName", firstOf(line.display(), number))
                        .element("authName", number)
                        .element("contact", number)
                        .element("messagesNumber", "")
                        .element("callWaiting", 3)
                        .element("maxNumCalls", 4)
                        .element("busyTrigger", 2));
    }

    private static String phoneLabel(PhoneView phone) {
        var label = phone.lines().isEmpty()
                ? phone.description()
                : dialled(phone.lines().getFirst().directoryNumber());
        return label.codePoints()
                .limit(LONGEST_PHONE_LABEL)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A plus is escaped among administrators, not on the phone. */
    private static String dialled(String directoryNumber) {
        return directoryNumber.replace("\\+", "+");
    }

    private static String firstOf(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
