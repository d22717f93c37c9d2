package io.offhook.provisioning.files.content;

/**
 * What the files tell phones about the installation.
 *
 * @param activationUrl where a code is redeemed
 * @param callManagerHost where phones register
 * @param tvsHost who vouches for certificates
 */
public record Surroundings(String activationUrl, String callManagerHost, String tvsHost) {

    private static final int SIP = 5060;
    private static final int SECURED_SIP = 5061;
    private static final int SKINNY = 2000;
    private static final int TVS = 2445;

    /** The elements that both files have in common. */
    void writeCallManagers(XmlDocument xml) {
        xml.element(
                "callManagerGroup",
                group -> group.element(
                        "members",
                        members -> members.element(
                                "member",
                                Attributes.of("priority", 0),
                                member -> member.element(
                                        "callManager",
                                        manager -> manager.element("name", callManagerHost)
                                                .element(
                                                        "ports",
                                                        ports -> ports.element("ethernetPhonePort", SKINNY)
                                                                .element("sipPort", SIP)
                                                                .element("securedSipPort", SECURED_SIP))
                                                .element("processNodeName", callManagerHost)))));
    }

    void writeTvs(XmlDocument xml) {
        xml.element(
                "TVS",
                tvs -> tvs.element(
                        "members",
                        members -> members.element(
                                "member",
                                Attributes.of("priority", 0),
                                member -> member.element("port", TVS).element("address", tvsHost))));
    }
}
