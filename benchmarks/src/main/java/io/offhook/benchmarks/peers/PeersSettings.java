package io.offhook.benchmarks.peers;

import io.offhook.benchmarks.report.LoadSettings;
import io.offhook.listener.TlsEngine;

/**
 * @param load {@code phones} warm up the stack and each peer, before the rounds
 * @param perRound operations of each side in a round
 */
public record PeersSettings(LoadSettings load, int rounds, int perRound, TlsEngine engine) {}
