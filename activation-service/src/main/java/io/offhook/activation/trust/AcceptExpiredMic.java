package io.offhook.activation.trust;

/** Whether a device of this model may come with a certificate whose time is over: those of old phones are. */
public interface AcceptExpiredMic {

    /** @param model as in the certificate's name, for example {@code 8861} */
    boolean of(String model);
}
