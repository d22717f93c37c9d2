package io.offhook.provisioning.files.content;

import io.offhook.provisioning.files.secret.PhoneSecrets;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.provisioning.phone.view.PhoneView.LineView;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code sipProfile}: how a phone registers, and its lines. */
final class SipProfile {

    private static final int LONGEST_PHONE_LABEL = 12;
    private static final int FEATURE_LINE = 9;
    private static final int SIP_PORT = 5060;

    private SipProfile() {}

    static void write(XmlDocument root, PhoneView phone, Optional<PhoneSecrets> secrets) {
        root.element(
                "sipProfile",
                profile -> profile.element("sipProxies", proxies -> proxies.element("registerWithProxy", true))
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
                        .element("sipLines", lines -> phone.lines().forEach(line -> writeLine(lines, line, secrets))));
    }

    private static void writeLine(XmlDocument lines, LineView line, Optional<PhoneSecrets> secrets) {
        var number = dialled(line.directoryNumber());
        var attributes = Attributes.of("button", line.index()).and("lineIndex", line.index());
        lines.element("line", attributes, each -> {
            each.element("featureID", FEATURE_LINE)
                    .element("featureLabel", firstOf(line.label(), number))
                    .element("proxy", "USECALLMANAGER")
                    .element("port", SIP_PORT)
                    .element("name", number)
                    .element("displayName", firstOf(line.display(), number))
                    .element("authName", number);
            secrets.ifPresent(known -> each.element("authPassword", known.ofLine(line.index())));
            each.element("contact", number)
                    .element("messagesNumber", "")
                    .element("callWaiting", 3)
                    .element("maxNumCalls", 4)
                    .element("busyTrigger", 2);
        });
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
