package io.offhook.activation.setting;

import java.time.Duration;
import java.util.Optional;

/**
 * What differs for devices of a model.
 *
 * @param codeLife empty: as for all
 */
public record ModelSetting(Optional<Duration> codeLife, boolean acceptExpiredMic) {}
