package wirelab.session;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import wirelab.event.Event;

/** What events are called in files; a name that was given once stays. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "call", value = Event.Call.class),
  @JsonSubTypes.Type(name = "connected", value = Event.Connected.class),
  @JsonSubTypes.Type(name = "listening", value = Event.Listening.class),
  @JsonSubTypes.Type(name = "disconnected", value = Event.Disconnected.class),
  @JsonSubTypes.Type(name = "unit_passed", value = Event.UnitPassed.class),
  @JsonSubTypes.Type(name = "message_passed", value = Event.MessagePassed.class),
  @JsonSubTypes.Type(name = "stage_passed", value = Event.StagePassed.class),
  @JsonSubTypes.Type(name = "picture_captured", value = Event.PictureCaptured.class),
  @JsonSubTypes.Type(name = "picture_sent", value = Event.PictureSent.class),
  @JsonSubTypes.Type(name = "picture_received", value = Event.PictureReceived.class),
  @JsonSubTypes.Type(name = "picture_compared", value = Event.PictureCompared.class),
  @JsonSubTypes.Type(name = "pictures_kept", value = Event.PicturesKept.class),
  @JsonSubTypes.Type(name = "picture_dropped", value = Event.PictureDropped.class),
  @JsonSubTypes.Type(name = "datagram_trouble", value = Event.DatagramTrouble.class),
  @JsonSubTypes.Type(name = "picture_incomplete", value = Event.PictureIncomplete.class),
  @JsonSubTypes.Type(name = "unit_rebuilt", value = Event.UnitRebuilt.class),
  @JsonSubTypes.Type(name = "reception_reported", value = Event.ReceptionReported.class),
  @JsonSubTypes.Type(name = "stage_failed", value = Event.StageFailed.class),
  @JsonSubTypes.Type(name = "switched", value = Event.Switched.class),
  @JsonSubTypes.Type(name = "step_began", value = Event.StepBegan.class),
  @JsonSubTypes.Type(name = "answered", value = Event.Answered.class),
  @JsonSubTypes.Type(name = "captured", value = Event.Captured.class),
  @JsonSubTypes.Type(name = "selected", value = Event.Selected.class),
  @JsonSubTypes.Type(name = "fault_injected", value = Event.FaultInjected.class),
  @JsonSubTypes.Type(name = "unit_carried", value = Event.UnitCarried.class),
  @JsonSubTypes.Type(name = "relayed", value = Event.Relayed.class),
  @JsonSubTypes.Type(name = "relaying", value = Event.Relaying.class)
})
interface EventNames {}
