// Started by the migrations tool, which looks for DesignedAppDb; it has nothing to do on its own.
return 0;
