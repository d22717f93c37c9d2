package io.offhook.phone.sip;

import io.offhook.phone.file.SipAccount;
import io.offhook.pki.device.Device;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** One REGISTER after the other, of one line of one device. The Contact says which device it is, as those of real phones do. */
final class RegisterRequest {

    private static final String MODEL_8851 = ";+u.sip!model.ccm.cisco.com=\"684\"";

    private final Device device;
    private final SipAccount account;
    private final Duration expires;
    private final String callId = UUID.randomUUID().toString();
    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private final String contactUser = UUID.randomUUID().toString();
    private int sequence = 100;

    RegisterRequest(Device device, SipAccount account, Duration expires) {
        this.device = device;
        this.account = account;
        this.expires = expires;
    }

    String uri() {
        return "sip:" + account.host();
    }

    /** @param local address and port of this side */
    String next(SipTransport transport, String local, Optional<String> authorization) {
        sequence++;
        var address = "<sip:" + account.number() + "@" + account.host() + ">";
        return "REGISTER " + uri() + " SIP/2.0\r\n"
                + "Via: SIP/2.0/" + transport + " " + local + ";branch=z9hG4bK" + UUID.randomUUID() + ";rport\r\n"
                + "Max-Forwards: 70\r\n"
                + "From: " + address + ";tag=" + tag + "\r\n"
                + "To: " + address + "\r\n"
                + "Call-ID: " + callId + "\r\n"
                + "CSeq: " + sequence + " REGISTER\r\n"
                + "User-Agent: Cisco-CP" + device.model().name() + "/12.1.1\r\n"
                + "Contact: " + contact(transport, local) + "\r\n"
                + "Expires: " + expires.toSeconds() + "\r\n"
                + authorization.map(text -> "Authorization: " + text + "\r\n").orElse("")
                + "Content-Length: 0\r\n\r\n";
    }

    private String contact(SipTransport transport, String local) {
        var mac = device.name().substring(3);
        return "<sip:" + contactUser + "@" + local + ";transport="
                + transport.name().toLowerCase(Locale.ROOT)
                + ">;+sip.instance=\"<urn:uuid:00000000-0000-0000-0000-" + mac.toLowerCase(Locale.ROOT) + ">\""
                + ";+u.sip!devicename.ccm.cisco.com=\"" + device.name() + "\""
                + (device.model().name().equals("8851") ? MODEL_8851 : "");
    }
}
