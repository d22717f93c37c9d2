@NullMarked
package io.offhook.provisioning.user;

import org.jspecify.annotations.NullMarked;
