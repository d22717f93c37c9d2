package io.offhook.provisioning.files.content;

/**
 * What the files tell phones about the installation.
 *
 * @param activationUrl where a code is redeemed
 * @param callManagerHost where phones register
 * @param tvsHost who vouches for certificates
 * @param capfHost who issues them
 */
public record Surroundings(String activationUrl, String callManagerHost, String tvsHost, String capfHost) {

    private static final int SIP = 5060;
    private static final int SECURED_SIP = 5061;
    private static final int SKINNY = 2000;
    private static final int TVS = 2445;

    static final int CAPF = 3804;

    /** No operation is asked of the phone. */
    static final int CAPF_AUTH_MODE = 0;

    /** IPv4. */
    static final int IP_ADDRESS_MODE = 0;

    /** Whichever the phone has. */
    static final String LOAD = "";

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

    void writeCapf(XmlDocument xml) {
        xml.element("capfAuthMode", CAPF_AUTH_MODE)
                .element(
                        "capfList",
                        list -> list.element(
                                "capf", capf -> capf.element("phonePort", CAPF).element("processNodeName", capfHost)));
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
