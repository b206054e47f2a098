@NullMarked
package com.quotedesk.persistence.settings;

import org.jspecify.annotations.NullMarked;
