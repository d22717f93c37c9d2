@NullMarked
package io.offhook.selfcare.profile;

import org.jspecify.annotations.NullMarked;
