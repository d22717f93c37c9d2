@NullMarked
package io.offhook.provisioning.registration.api;

import org.jspecify.annotations.NullMarked;
