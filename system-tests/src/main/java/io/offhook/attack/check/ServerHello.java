package io.offhook.attack.check;

/** What a TLS server answers to a hello. */
public enum ServerHello {
    /** It goes on with the handshake. */
    ACCEPTED,
    /** It sends an alert, or closes. */
    REFUSED,
    /** What it sends is no TLS. */
    NO_TLS;

    private static final int ALERT = 21;
    private static final int HANDSHAKE = 22;
    private static final int SERVER_HELLO = 2;
    private static final int MESSAGE_TYPE = 5;

    public static ServerHello of(byte[] received) {
        if (received.length == 0 || received[0] == ALERT) {
            return REFUSED;
        }
        return received.length > MESSAGE_TYPE && received[0] == HANDSHAKE && received[MESSAGE_TYPE] == SERVER_HELLO
                ? ACCEPTED
                : NO_TLS;
    }
}
