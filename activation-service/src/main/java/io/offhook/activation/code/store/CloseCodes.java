package io.offhook.activation.code.store;

import io.offhook.activation.code.secret.CodeFingerprint;
import java.util.List;

/** Tells the gate that codes ended. It returns at once and never fails: a code that the gate still knows proves nothing. */
public interface CloseCodes {

    void close(List<CodeFingerprint> ended);
}
