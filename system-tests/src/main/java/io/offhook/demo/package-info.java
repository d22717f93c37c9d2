/**
 * The demo: from a CSV file to a configured phone on a running stack. {@link io.offhook.demo.DemoRun} has the steps in order. Each step
 * checks its result; the first failure ends the demo.
 */
@NullMarked
package io.offhook.demo;

import org.jspecify.annotations.NullMarked;
