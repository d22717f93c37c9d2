package io.offhook.phone.report;

import io.offhook.phone.boot.BootState;
import io.offhook.phone.boot.BootStep;
import java.util.function.Consumer;

/** Writes the steps of one boot. */
public interface BootOutput extends Consumer<BootStep> {

    void end(BootState state);
}
