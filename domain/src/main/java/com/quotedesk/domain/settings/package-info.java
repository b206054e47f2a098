@NullMarked
package com.quotedesk.domain.settings;

import org.jspecify.annotations.NullMarked;
