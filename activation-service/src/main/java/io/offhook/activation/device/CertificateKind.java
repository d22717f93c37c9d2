package io.offhook.activation.device;

/** Who made a device's certificate. */
public enum CertificateKind {
    /** The manufacturer, once: a device has one for all its life. */
    MIC,
    /** This installation. It is renewed with another key, and used beside the MIC. */
    LSC
}
