package io.offhook.contracts.state;

import io.offhook.contracts.Event;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What differs for devices of a model. Key: {@code activation/model/<model>}.
 *
 * @param codeLife how long a new code for the model is accepted; absent: as for all
 * @param acceptExpiredMic whether a MIC whose validity is over still proves a device of the model genuine
 */
public record ModelActivationSetting(String model, @Nullable Duration codeLife, boolean acceptExpiredMic)
        implements Event {}
