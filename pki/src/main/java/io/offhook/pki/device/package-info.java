/**
 * What a phone is before anybody configured it: a model and a MAC, and the device name that follows from them.
 */
@NullMarked
package io.offhook.pki.device;

import org.jspecify.annotations.NullMarked;
