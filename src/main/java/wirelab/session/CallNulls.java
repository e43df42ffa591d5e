package wirelab.session;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;

/** The one member of an event that may be null: why a call failed. */
interface CallNulls {
  @JsonSetter(nulls = Nulls.SET)
  @Nullable String error();
}
