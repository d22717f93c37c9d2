package io.offhook.phone.sip;

/** How SIP goes over the network. */
public enum SipTransport {
    TCP,
    UDP
}
